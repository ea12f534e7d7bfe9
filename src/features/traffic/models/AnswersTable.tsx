import "../../../ui/table.css";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { modelsMessages } from "../../../format/messages/models";
import type { Amount as Exact } from "../../../money/amount";
import { isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { Amount } from "../../../ui/Amount";
import { Button } from "../../../ui/Button";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { ScrollFrame } from "../../../ui/ScrollFrame";
import { tpmTexts } from "../result/resultWords";
import type { Currency } from "../../../model/quantities";
import type { ModelAnswer, ModelAnswers } from "./modelAnswers";
import type { ModelGroup, ModelOffer } from "./modelGroups";

interface TableProps {
  readonly answers: ModelAnswers;
  readonly currency: Currency;
  readonly nameOf: (group: ModelGroup) => string;
  readonly onOpen: (group: ModelGroup, offer: ModelOffer) => void;
}

/** One line a model, what it is best bought as, and what all of them come to. */
export function AnswersTable({ answers: { answers, total, headline }, currency, nameOf, onOpen }: TableProps) {
  const words = useMessages(modelsMessages);
  const format = useFormat();
  const reservation = useMessages(reservationSizingMessages);
  const { head } = words;
  const savedText = (percent: Exact | null, saved: Exact) =>
    percent === null || isZero(saved) ? "–" : format.percent(toText(percent), { maxFraction: 1, minFraction: 1 });
  return (
    <ScrollFrame label={words.answers}>
      <table className="tbl models-answers">
        <caption className="vh">{words.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{head.model}</th>
            <th scope="col" className="num tpm">
              {head.input}
            </th>
            <th scope="col" className="num tpm">
              {head.output}
            </th>
            <th scope="col" className="num">
              {head.cost[headline](currency)}
            </th>
            <th scope="col" className="num models-wide">
              {head.payg}
            </th>
            <th scope="col" className="num">
              {head.saved}
            </th>
            <td className="no-print" />
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => {
            const { group, reserved, cost, payAsYouGo, saved, savedPercent } = answer;
            const tpm = reserved === null ? null : tpmTexts(reserved, format);
            return (
              <tr key={group.key}>
                <th scope="row">
                  <span>{nameOf(group)}</span>
                  <span className="models-priced">{detailOf(answer)}</span>
                  {tpm !== null && <span className="models-tpm">{words.tpm(tpm.input, tpm.output)}</span>}
                  {tpm !== null && (
                    <span className="models-narrow">
                      {head.payg} <Amount text={toText(payAsYouGo)} />
                    </span>
                  )}
                </th>
                <td className="num tpm">{tpm?.input ?? "–"}</td>
                <td className="num tpm">{tpm?.output ?? "–"}</td>
                <td className="num">
                  <b>
                    <Amount text={toText(cost)} />
                  </b>
                </td>
                <td className="num models-wide">
                  <Amount text={toText(payAsYouGo)} />
                </td>
                <td className="num">{savedText(savedPercent, saved)}</td>
                <td className="num no-print">
                  {group.pricing.is === "reservable" && (
                    <Button
                      look="text"
                      aria-label={words.openOf(nameOf(group))}
                      onClick={() => onOpen(group, answer.offer)}
                    >
                      {words.open}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="tpm" />
            <td className="tpm" />
            <td className="num">
              <Amount text={toText(total.cost)} />
            </td>
            <td className="num models-wide">
              <Amount text={toText(total.payAsYouGo)} />
            </td>
            <td className="num">{savedText(total.savedPercent, total.saved)}</td>
            <td className="no-print" />
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );

  function detailOf({ group: { pricing }, offer: { settings }, reserved }: ModelAnswer): string {
    if (pricing.is === "tokens-only")
      return pricing.sibling === null ? words.paygOnly : words.paygSibling(pricing.sibling);
    if (reserved === null) return words.payg;
    if (pricing.is !== "reservable") return "";
    const { speed, plan, model } = settings;
    const as = words.pricedAs(model.model);
    return speed === null ? as : reservation.named(as, `${reservation.offer}, ${reservation.bought[speed][plan]}`);
  }
}

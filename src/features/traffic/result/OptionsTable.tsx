import "../../../ui/tables/table.css";
import { useId, useState } from "react";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { toText } from "../../../money/toText";
import type { Amount as Exact } from "../../../money/amount";
import { CSV_FORMS, setCsvDialect, useCsvDialect } from "../../../store/csvPreference";
import { downloadFile } from "../../../store/transfer/planFiles";
import { isPayAsYouGo } from "./intoPlan/sizingIntoPlan";
import { optionsFile, type Headline, type SizedOption, type SizingResult } from "./sizing/sizingResult";
import type { SizedStudy } from "./sizing/sizingStudy";
import type { StudyOptionName } from "../../../traffic/study/study";
import { Amount } from "../../../ui/tables/Amount";
import { Button } from "../../../ui/Button";
import { CsvFormatMenu } from "../../../ui/tables/CsvFormatMenu";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { ScrollFrame } from "../../../ui/tables/ScrollFrame";
import { Segmented } from "../../../ui/fields/Segmented";
import { OptionsHead } from "./OptionsHead";
import { boughtAs, insideWords, longName, outsideOf, shareWords, timeWords, tpmTexts } from "./resultWords";

interface TableProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  readonly chosen: StudyOptionName;
  readonly onChoose: (name: StudyOptionName) => void;
}

/** Every option beside the others; the chosen row is what the charts show and what goes into the plan. */
export function OptionsTable({ sized, result, chosen, onChoose }: TableProps) {
  const words = useMessages(trafficResultMessages);
  const reservation = useMessages(reservationSizingMessages);
  const format = useFormat();
  const [per, setPer] = useState<Headline | null>(null);
  const group = useId();
  const dialect = useCsvDialect();
  const { basis, settings, study } = sized;
  const { hasTokenPrices, money } = basis;
  const bought = boughtAs(settings, reservation);
  const title = bought === null ? words.options : reservation.titled(words.options, bought);
  const isRanked = result.verdict.is === "pays" || result.verdict.is === "never-pays";
  const { options } = result;
  const shownPer = per ?? result.headline;
  const isRefusing = basis.rules.overflow === "refused";
  const hasRequests = options.some(({ found }) => found !== null && found.figures.outside.requests !== null);
  // Reservation, costs, difference, use, outside.
  const allColumns = 2 + (hasTokenPrices ? 3 : 1) + (isRanked ? 1 : 0) + 2 + (hasRequests ? 3 : 2);
  return (
    <section className="res-options" aria-labelledby={`${group}t`}>
      <div className="res-head">
        <h3 id={`${group}t`}>{title}</h3>
        <div className="res-head-acts">
          <Segmented
            label={words.per}
            labelHidden
            small
            value={shownPer}
            onValue={setPer}
            choices={[
              { value: "month", label: words.perMonth },
              { value: "time", label: result.isProrated ? words.perTimeProrated : words.perTime },
            ]}
          />
          <div className="csv-acts">
            <Button
              look="quiet"
              icon="download"
              onClick={() =>
                downloadFile(
                  optionsFile(
                    result,
                    sized,
                    (name) => longName(name, settings, { words, reservation, format }),
                    dialect,
                  ),
                )
              }
            >
              {words.csv}
            </Button>
            <CsvFormatMenu dialect={dialect} forms={CSV_FORMS} onDialect={setCsvDialect} />
          </div>
        </div>
      </div>
      <ScrollFrame label={words.optionsTable}>
        <table className="tbl res-table">
          <caption className="vh">{title}</caption>
          <OptionsHead
            currency={money.currency}
            hasTokenPrices={hasTokenPrices}
            isRanked={isRanked}
            isRefusing={isRefusing}
            hasRequests={hasRequests}
          />
          <tbody>
            {options.map((option) => (
              <tr
                key={option.name}
                className={option.name === chosen ? "current" : undefined}
                aria-current={option.name === chosen || undefined}
              >
                <th scope="row">
                  <label className="res-choose">
                    <input
                      type="radio"
                      name={group}
                      value={option.name}
                      checked={option.name === chosen}
                      disabled={option.found === null}
                      aria-label={words.show(nameOf(option))}
                      onChange={() => onChoose(option.name)}
                    />
                    <span>
                      {nameOf(option)}
                      {option.name === result.cheapest && <span className="res-mark">{words.cheapest}</span>}
                      {mark(option)}
                      {option.found !== null && (
                        <span className="res-tpm">{words.pairTpm(tpmTexts(option.found.outcome, format))}</span>
                      )}
                    </span>
                  </label>
                </th>
                {option.found === null ? (
                  <td colSpan={allColumns} className="muted res-none">
                    {unreachable()}
                  </td>
                ) : (
                  cells(option.found.figures)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {shownPer === "time" && result.isProrated && (
        <p className="hint">{words.proratedNote(timeWords(study.totals.minutes, words, format))}</p>
      )}
    </section>
  );

  function nameOf({ name }: SizedOption): string {
    return name === "coverage" ? insideWords(settings.coverage, words, format) : words.names[name];
  }

  /** An option that leaves some of the traffic outside says so beside its name. */
  function mark({ found }: SizedOption) {
    const outside = found === null || isPayAsYouGo(found.outcome) ? null : outsideOf(found, sized, words, format);
    if (outside === null) return null;
    return (
      <span className={isRefusing ? "res-out-share lost" : "res-out-share"}>
        {(isRefusing ? words.loses : words.share)[outside.of](outside.share)}
      </span>
    );
  }

  function cells(figures: NonNullable<SizedOption["found"]>["figures"]) {
    const costs = shownPer === "time" ? figures.overTime : figures.perMonth;
    const { outside, difference } = figures;
    return (
      <>
        <td className="num tpm">{format.number(toText(figures.inputTpm))}</td>
        <td className="num tpm">{format.number(toText(figures.outputTpm))}</td>
        {hasTokenPrices && (
          <td className="num">
            <b>
              <Amount text={toText(costs.total)} />
            </b>
          </td>
        )}
        {isRanked && (
          <td className="num">
            {difference.percent === null
              ? "–"
              : format.percent(toText(difference.percent), { maxFraction: 1, minFraction: 1, sign: "always" })}
          </td>
        )}
        <td className="num">
          <Amount text={toText(costs.reserved)} />
        </td>
        {hasTokenPrices && (
          <td className="num">
            <Amount text={toText(costs.overflow)} />
          </td>
        )}
        <td className="num">{share(figures.inputUse)}</td>
        <td className="num">{share(figures.outputUse)}</td>
        {hasRequests && <td className="num">{share(outside.requests)}</td>}
        <td className="num">{share(outside.tokens)}</td>
        <td className="num">{share(outside.minutes)}</td>
      </>
    );
  }

  function share(value: Exact | null): string {
    return value === null ? "–" : shareWords(value, words, format);
  }

  function unreachable(): string {
    const limit = sized.basis.rules.maxInputTokens;
    const inside = insideWords(settings.coverage, words, format);
    return limit === null ? words.unreachablePlain(inside) : words.unreachable(inside, format.number(String(limit)));
  }
}

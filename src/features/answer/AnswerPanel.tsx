import "./answer.css";
import { useState } from "react";
import { answerMessages } from "../../format/messages/answer";
import { pricingMessages } from "../../format/messages/pricing";
import { rankingMessages } from "../../format/messages/ranking";
import { shellMessages } from "../../format/messages/shell";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { OptionRanking } from "../../pricing/breakEven/optionRanking";
import type { ItemResult, PricedItem } from "../../pricing/pricedItem";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { optionVerdictOf, unitCostsOf } from "./answerFigures";
import { itemName } from "../../store/itemNames";
import { isReserved, type Item } from "../../model/item";
import { type ReservationPurchase } from "../../model/purchase";
import type { Speed } from "../../model/quantities";
import type { Option, Per } from "../../model/codes";
import { Disclosure } from "../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { rankingText } from "../../ui/forms/rankingText";
import { Skeleton } from "../../ui/notices/Skeleton";
import { WorkingList } from "../../ui/tables/WorkingList";
import { AnswerAmount } from "./AnswerAmount";
import { BreakEvenPanel } from "./BreakEvenPanel";
import { BreakEvenSharesTable } from "./BreakEvenSharesTable";
import { Guards } from "./Guards";
import { OptionTable } from "./OptionTable";
import { CostLines } from "./CostLines";
import { PriceSources } from "./PriceSources";
import { Warnings } from "./Warnings";

interface AnswerPanelProps {
  readonly result: ItemResult;
  /** What it last cost, while it can't be priced. */
  readonly last: PricedItem | null;
  readonly priced: PricedScenario;
}

/** What an item costs, what to do about it, why, and where each price comes from. */
export function AnswerPanel({ result, last, priced }: AnswerPanelProps) {
  const words = useMessages(answerMessages);
  const shell = useMessages(shellMessages);
  const format = useFormat();
  const { item } = result;
  // Chosen here, so that a field that is wrong for a moment does not forget it.
  const [chosen, setChosen] = useState<Per | null>(null);
  const detail = useDetail(item);
  const name = itemName(item, shell.kinds[item.kind]);
  return (
    <>
      <p className="muted sm">{detail === "" ? name : words.label(name, detail)}</p>
      <AnswerAmount result={result} last={last} />
      {result.ok && <TermHint priced={result.priced} termMonths={priced.termMonths} />}
      {item.discountPercent !== "0" && result.ok && (
        <p className="hint">{words.beforeDiscount(format.percent(item.discountPercent))}</p>
      )}
      {result.ok && <Why priced={result.priced} chosen={chosen} onChoose={setChosen} />}
    </>
  );
}

/** The same over the term, where some of it comes every month. */
function TermHint({ priced, termMonths }: { priced: PricedItem; termMonths: number }) {
  const words = useMessages(answerMessages);
  const format = useFormat();
  if (isZero(priced.monthly) || termMonths === 1) return null;
  return (
    <p className="hint">{words.overTerm(String(termMonths), format.moneyText(toText(priced.term), priced.currency))}</p>
  );
}

function Why({ priced, chosen, onChoose }: { priced: PricedItem; chosen: Per | null; onChoose: (per: Per) => void }) {
  const words = useMessages(answerMessages);
  const { options } = priced;
  const nothingToCompare = options === null && priced.breakEven.length > 0 && isReserved(priced.item);
  return (
    <>
      {nothingToCompare && <p className="verdict">{words.verdict.nothing}</p>}
      {options === null ? <UnitCosts priced={priced} /> : <Verdict priced={priced} ranking={options} />}
      <Warnings priced={priced} />
      <Guards priced={priced} />
      {(options !== null || priced.item.kind === "dtu") && (
        <BreakEvenPanel priced={priced} chosen={chosen} onChoose={onChoose} />
      )}
      {priced.item.kind === "reservation" && <BreakEvenSharesTable item={priced.item} />}
      <div className="answer-working">
        <Disclosure title={words.working} open={true}>
          <WorkingList steps={priced.working} />
          <CostLines priced={priced} />
        </Disclosure>
      </div>
      <PriceSources priced={priced} />
    </>
  );
}

/** What to buy, and every option it was chosen from. */
function Verdict({ priced: { currency }, ranking }: { priced: PricedItem; ranking: OptionRanking }) {
  const words = useMessages(rankingMessages);
  const format = useFormat();
  const verdict = optionVerdictOf(ranking);
  return (
    <>
      {verdict !== null && (
        <p className={verdict.is === "overflows" ? "verdict unfit" : "verdict"}>
          <StrongText text={rankingText(verdict, { words, format, currency, ranking })} />
        </p>
      )}
      {ranking.ranked.length > 1 && <OptionTable ranking={ranking} currency={currency} />}
    </>
  );
}

/** Cost per unit of items that have no other option to be compared with. */
function UnitCosts({ priced }: { priced: PricedItem }) {
  const words = useMessages(answerMessages);
  const format = useFormat();
  const costs = unitCostsOf(priced);
  if (costs.length === 0) return null;
  return (
    <div className="verdict">
      {costs.map(({ code, amount }) => {
        const text = toText(amount);
        return (
          <p key={code}>
            <StrongText
              text={words.unitCost[code](
                format.moneyText(text, priced.currency, undefined, text.startsWith("0.") ? 4 : 2),
              )}
            />
          </p>
        );
      })}
    </div>
  );
}

/** How it is bought: "daily subscription". */
function useDetail(item: Item): string {
  const { optionAfter } = useMessages(pricingMessages);
  const words = useMessages(answerMessages);
  const bought = boughtAs(item);
  if (bought !== null) return optionAfter[bought];
  return item.kind === "other" ? (item.billing === "monthly" ? words.aMonth : words.oneTime) : "";
}

const RESERVATION_BOUGHT_AS = {
  standard: { daily: "standard-daily", block: "standard-block", hourly: "hourly", term: "standard-daily" },
  fast: { daily: "fast-daily", block: "block", hourly: "fast-hourly", term: "fast-daily" },
} as const satisfies Readonly<Record<Speed, Readonly<Record<ReservationPurchase["plan"], Option>>>>;

function boughtAs(item: Item): Option | null {
  if (item.kind === "ptu")
    return item.purchase.plan === "hourly" || item.purchase.plan === "hours-once" ? "hourly" : "daily";
  if (item.kind === "reservation") return RESERVATION_BOUGHT_AS[item.speed][item.purchase.plan];
  if (item.kind === "dtu") return "monthly";
  if (item.kind !== "model-unit") return null;
  const { purchase } = item;
  return purchase.plan === "monthly" && purchase.cancelledAfterDays !== null ? "cancelled" : purchase.plan;
}

/** Keeps the place while prices are on their way. */
export function AnswerSkeleton() {
  return (
    <>
      <Skeleton lines={3} />
      <Skeleton shape="figure" />
    </>
  );
}

/** A sentence of the catalogue; text between pairs of asterisks is bold. */
function StrongText({ text }: { text: string }) {
  return text.split("**").map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}

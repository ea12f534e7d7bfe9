import type { CumulativeContent } from "../../../charts/overTime/cumulative";
import type { MessagesOf } from "../../../format/catalogue";
import type { waysMessages } from "../../../format/messages/ways";
import type { waysTunedMessages } from "../../../format/messages/waysTuned";
import { amount, type Amount } from "../../../money/amount";
import { add, multiply } from "../../../money/arithmetic";
import type { DecimalText } from "../../../model/quantities";
import type { Format } from "../../../ui/LocaleProvider";
import type { PaybackTexts, TunedAnswer, TunedRow } from "./tunedAnswer";

export interface TunedWriting {
  readonly words: MessagesOf<typeof waysTunedMessages>;
  /** Of the ways. */
  readonly shared: MessagesOf<typeof waysMessages>;
  readonly format: Format;
}

export type ComparedAnswer = Extract<TunedAnswer, { is: "compared" }>;

export interface TunedSentence {
  readonly lead: string;
  readonly rest: readonly string[];
}

/** Whether and when the tuned model pays back, in words, by the way of serving that costs least over the term. */
export function tunedSentence(answer: ComparedAnswer, { words, shared, format }: TunedWriting): TunedSentence {
  const { asked, prompted, fee, mustSave, rows } = answer;
  const { currency, termMonths } = asked.workload;
  const money = (text: DecimalText) => format.moneyText(text, currency);
  const { model } = asked.tuned;
  const months = format.number(String(termMonths));
  const [best] = rows;
  if (best === undefined) return { lead: words.notServed(model, money(fee)), rest: [] };
  return {
    lead: leadText(best, { model, months, words, format }),
    rest: [
      words.costs(
        money(fee),
        shared.ways[best.way],
        money(best.monthly),
        asked.workload.model,
        money(prompted.monthly),
      ),
      best.saves.startsWith("-")
        ? words.mustSaveMore(money(mustSave), months, money(best.saves.slice(1)))
        : words.mustSave(money(mustSave), months, money(best.saves)),
      words.byPriceAlone,
    ],
  };
}

function leadText(
  { payback }: TunedRow,
  {
    model,
    months,
    words,
    format,
  }: { readonly model: string; readonly months: string } & Pick<TunedWriting, "words" | "format">,
): string {
  if (payback.is === "never") return words.never(model);
  const month = format.number(payback.inMonth);
  if (payback.months === "0") return words.atOnce(model);
  return payback.isInTerm ? words.inMonth(model, month) : words.afterTerm(model, month, months);
}

export function paybackText(payback: PaybackTexts, { words, format }: TunedWriting): string {
  if (payback.is === "never") return words.cell.never;
  const month = format.number(payback.inMonth);
  return payback.isInTerm ? words.cell.month(month) : words.cell.afterTerm(month);
}

/** What prompting and the best tuned way have cost by the end of each month; null where nothing serves the model. */
export function tunedContent(answer: ComparedAnswer, { words, shared }: TunedWriting): CumulativeContent | null {
  const { asked, prompted, fee, rows } = answer;
  const [best] = rows;
  if (best === undefined) return null;
  const months = Array.from({ length: asked.workload.termMonths + 1 }, (_, month) => month);
  const line = (start: DecimalText, monthly: DecimalText) =>
    months.map((month) => ({ month, cost: reached(start, monthly, amount(month)) }));
  const { payback } = best;
  return {
    currency: asked.workload.currency,
    series: [
      {
        name: words.prompting(asked.workload.model),
        points: line("0", prompted.monthly),
        highlighted: false,
        isBaseline: true,
      },
      {
        name: words.tuned(asked.tuned.model, shared.ways[best.way]),
        points: line(fee, best.monthly),
        highlighted: true,
      },
    ],
    crossings:
      payback.is === "at" && payback.isInTerm && payback.months !== "0"
        ? [{ month: amount(payback.months), cost: reached("0", prompted.monthly, amount(payback.months)) }]
        : [],
  };
}

function reached(start: DecimalText, monthly: DecimalText, months: Amount): Amount {
  return add(amount(start), multiply(amount(monthly), months));
}

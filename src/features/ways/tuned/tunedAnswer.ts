import { amount, type Amount } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { toText } from "../../../money/toText";
import type { TextTrainingItem } from "../../../model/trainingItem";
import type { DecimalText } from "../../../model/quantities";
import type { Way, WayReason, Workload } from "../../../model/workload";
import { tunedPayback, type TunedAsked, type TunedServing } from "../../../pricing/ways/tuned/tunedPayback";
import type { WayItem } from "../../../pricing/ways/wayItems";
import type { WaysContext } from "../../../pricing/ways/waysToBuy";

export interface TunedQuestion {
  readonly workload: Workload;
  readonly tuned: TunedAsked;
}

/** A tuned model against prompting; exact decimal text, since it crosses from a worker. */
export type TunedAnswer =
  | {
      readonly is: "compared";
      readonly asked: TunedQuestion;
      readonly prompted: Omit<TunedRow, "payback" | "saves" | "way">;
      readonly fee: DecimalText;
      readonly training: TextTrainingItem;
      readonly mustSave: DecimalText;
      /** The least expensive over the term first. */
      readonly rows: readonly TunedRow[];
      readonly refused: readonly { readonly way: Way; readonly why: WayReason }[];
    }
  | { readonly is: "not-prompted"; readonly why: WayReason }
  | { readonly is: "not-trained" };

export interface TunedRow {
  readonly way: Way;
  readonly monthly: DecimalText;
  readonly perRequest: DecimalText;
  /** A request, against prompting; below zero where it costs more. */
  readonly saves: DecimalText;
  /** With training. */
  readonly term: DecimalText;
  readonly payback: PaybackTexts;
  readonly item: WayItem;
}

export type PaybackTexts =
  | {
      readonly is: "at";
      readonly months: DecimalText;
      readonly inMonth: DecimalText;
      readonly isInTerm: boolean;
    }
  | { readonly is: "never" };

/** When a tuned model has paid back, by the way that it is served. */
export function tunedAnswer(asked: TunedQuestion, context: WaysContext): TunedAnswer {
  const { workload, tuned } = asked;
  const result = tunedPayback(workload, context, tuned);
  if (result.is !== "compared") return result;
  const { prompted, fee, training, mustSavePerRequest, servings, refused } = result;
  const overTerm = (monthly: Amount) => toText(multiply(monthly, amount(workload.termMonths)));
  return {
    is: "compared",
    asked,
    prompted: {
      monthly: toText(prompted.way.monthly),
      perRequest: toText(prompted.perRequest),
      term: overTerm(prompted.way.monthly),
      item: prompted.way.item,
    },
    fee: toText(fee),
    training,
    mustSave: toText(mustSavePerRequest),
    rows: servings.map(rowOf),
    refused,
  };
}

function rowOf({ served, monthly, perRequest, savesPerRequest, payback, term }: TunedServing): TunedRow {
  return {
    way: served.way,
    monthly: toText(monthly),
    perRequest: toText(perRequest),
    saves: toText(savesPerRequest),
    term: toText(term),
    payback:
      payback.is === "never"
        ? payback
        : {
            is: "at",
            months: toText(payback.months),
            inMonth: toText(payback.inMonth),
            isInTerm: payback.isInTerm,
          },
    item: served.item,
  };
}

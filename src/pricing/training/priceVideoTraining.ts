import { amount, zero, type Amount } from "../../money/amount";
import { divide, sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { findVideoTraining } from "../../rates/findRow";
import type { VideoTrainingItem } from "../../model/trainingItem";
import { failed, ok, type Result } from "../../model/problem";
import type { BilledClip } from "./billedClip";
import { clipList } from "./clipList";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { epochProblems } from "./trainingLimits";
import { abbreviated, dividedBy, num, plus, resultOf, step, times, type Formula } from "../working";

const PIXELS_PER_TOKEN = amount(1024);
const THOUSAND = amount(1000);
/** A longer clip list is summed up in the working; the form shows every clip. */
const CLIPS_SPELLED_OUT = 6;

/**
 * Video training (RULES.md section 2): billed seconds × (max_pixels / 1024) × epochs × price per 1,000 / 1,000,
 * one-time. Worked example of source 000: 3.4 s and 11.5 s on wan2.5, 36,864 pixels, 400 epochs give 187,200 tokens,
 * $9.36.
 */
export function priceVideoTraining(item: VideoTrainingItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findVideoTraining(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  const problems = epochProblems(item.epochs);
  if (problems.length > 0) return failed(...problems);
  const { rows: clips, billedSeconds } = clipList(item.clips, row.capSeconds);
  const seconds = step("clip-seconds", clipSeconds(clips, billedSeconds), "seconds");
  const epochTokens = dividedBy(times(resultOf(seconds), num(amount(item.maxPixels), "pixels")), num(PIXELS_PER_TOKEN));
  const trained = step("video-tokens", times(epochTokens, num(amount(item.epochs), "epochs")), "tokens");
  const unitPrice = amount(row.price);
  const formula = dividedBy(times(resultOf(trained), num(unitPrice, "money")), num(THOUSAND));
  const fee = step("training-fee", formula, "money");
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    billingMode: "one-time",
    quantity: divide(trained.result, THOUSAND),
    unit: "1k-tokens",
    unitPrice,
    source: sourceOf(card),
    formula,
    step: fee,
  });
  return ok({
    item,
    currency: context.currency,
    oneTime: line.amount,
    monthly: zero,
    lines: [line],
    working: [seconds, trained, fee],
    warnings: [...clipWarnings(clips, row.capSeconds), ...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}

/** Billed seconds clip by clip; of a long list, or of none, only how many clips they are of. */
function clipSeconds(clips: readonly BilledClip[], billedSeconds: Amount): Formula {
  const [first, ...others] = clips.map((clip) => times(num(clip.billedSeconds, "seconds"), num(clip.count, "clips")));
  return first === undefined || clips.length > CLIPS_SPELLED_OUT
    ? abbreviated(sum(clips.map((clip) => clip.count)), "clips", billedSeconds)
    : plus(first, ...others);
}

function clipWarnings(clips: readonly BilledClip[], capSeconds: number): readonly Warning[] {
  const count = (some: readonly BilledClip[]) => toText(sum(some.map((clip) => clip.count)));
  const nothing = clips.filter((clip) => clip.nothing);
  const capped = clips.filter((clip) => clip.capped);
  return [
    ...(nothing.length > 0 ? [warning("clip-under-half-second", { clips: count(nothing) }, "clips")] : []),
    ...(capped.length > 0 ? [warning("clip-capped", { clips: count(capped), cap: String(capSeconds) }, "clips")] : []),
  ];
}

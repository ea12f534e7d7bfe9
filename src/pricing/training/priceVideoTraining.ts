import { amount, zero } from "../../money/amount";
import { divide, multiply, sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { findVideoTraining } from "../../rates/findRow";
import type { VideoTrainingItem } from "../../model/item";
import { failed, ok, type Result } from "../../model/problem";
import type { BilledClip } from "./billedClip";
import { clipList } from "./clipList";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { epochProblems } from "./trainingLimits";
import { joined, num, over, plus, resultOf, step, times, type Term } from "../working";

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
  const { rows: clips, billedSeconds: seconds } = clipList(item.clips, row.capSeconds);
  const pixels = amount(item.maxPixels);
  const epochs = amount(item.epochs);
  const tokens = multiply(seconds, divide(pixels, PIXELS_PER_TOKEN), epochs);
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    way: "one-time",
    quantity: divide(tokens, THOUSAND),
    unit: "1k-tokens",
    unitPrice: row.price,
    source: sourceOf(card),
  });
  const billed = step("clip-seconds", clipTerms(clips), seconds, "seconds");
  const trained = step(
    "video-tokens",
    [resultOf(billed), times, num(pixels, "pixels"), over, num(PIXELS_PER_TOKEN), times, num(epochs, "epochs")],
    tokens,
    "tokens",
  );
  return ok({
    item,
    currency: context.currency,
    oneTime: line.amount,
    monthly: zero,
    lines: [line],
    working: [
      billed,
      trained,
      step(
        "training-fee",
        [resultOf(trained), times, num(line.unitPrice, "money"), over, num(THOUSAND)],
        line.amount,
        "money",
      ),
    ],
    warnings: [...clipWarnings(clips, row.capSeconds), ...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}

function clipTerms(clips: readonly BilledClip[]): readonly Term[] {
  if (clips.length > CLIPS_SPELLED_OUT) return [num(sum(clips.map((clip) => clip.count)), "clips")];
  return joined(
    clips.map((clip) => [num(clip.billedSeconds, "seconds"), times, num(clip.count, "clips")]),
    plus,
  );
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

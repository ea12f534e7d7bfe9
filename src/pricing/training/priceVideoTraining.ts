import { amount, type Amount } from "../../money/amount";
import { sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { findVideoTraining } from "../../rates/find/findRow";
import type { VideoTrainingItem } from "../../model/trainingItem";
import { failed, ok, type Result } from "../../model/problem";
import type { BilledClip } from "./billedClip";
import { clipList } from "./clipList";
import { inCurrency, type PricingContext } from "../context";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { epochProblems } from "./trainingLimits";
import { abbreviated, dividedBy, num, plus, resultOf, step, times, type Formula } from "../working";
import { trainingFee } from "./trainingFee";

const PIXELS_PER_TOKEN = amount(1024);
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
  return ok(
    trainingFee({
      item,
      context,
      card,
      row,
      billed: resultOf(trained),
      working: [seconds, trained],
      warnings: clipWarnings(clips, row.capSeconds),
    }),
  );
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

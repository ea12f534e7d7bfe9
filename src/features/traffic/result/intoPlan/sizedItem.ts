import { commonDivisor } from "../../../../money/commonDivisor";
import { cleanText } from "../../../../plan/read/cleanText";
import { LONGEST_TEXT } from "../../../../plan/fields/bounds";
import { LONGEST_PROFILE, type MeasuredSizing } from "../../../../model/measuredSizing";
import type { PtuItem, ReservationItem } from "../../../../model/item";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../../model/ptuSteps";
import type { Settings } from "../../../../model/settings";
import type { ReservationOutcome } from "../../../../traffic/sizer/sizer";
import type { PackedProfile } from "../../../../worker/workerProtocol";
import type { PaygWords } from "./paygIntoPlan";
import { isWholeMonth, minutesInMonth, sampleMonth, wholeMonth, type SampleMonth } from "../sizing/sampleMonth";
import { weighs } from "../sizing/sizingBasis";
import type { SizedStudy } from "../sizing/sizingStudy";

/** What the items are called and say of themselves. */
export interface ItemWords extends PaygWords {
  /** What the traffic is called. */
  readonly source: string;
  /** The same for a reservation where less than a day of traffic stands for some hours of some days. */
  readonly sampleSource: string;
}

interface Given {
  readonly packed: PackedProfile;
  readonly words: Pick<ItemWords, "source" | "sampleSource">;
  readonly settings: Settings;
}

/** The item whose month costs what the table says. */
export function sizedItem<Base extends PtuItem | ReservationItem>(
  base: Base,
  sized: SizedStudy,
  outcome: ReservationOutcome,
  { packed, words, settings: plan }: Given,
): Base {
  const { settings, basis, facts, study } = sized;
  const { model, tokens, mode } = settings;
  const month = sampleMonth(settings, facts, plan.month);
  const hoursOfMonth = { hoursPerDay: String(month.hoursPerDay), daysPerMonth: month.daysPerMonth };
  const inputTpm = String(outcome.inputSteps * INPUT_STEP_TPM);
  const outputTpm = String(outcome.outputSteps * OUTPUT_STEP_TPM);
  const { times, minutes } = overAllHours(study.totals.minutes, month, plan);
  const whole = (count: number) => String(BigInt(count) * times);
  const sizing: MeasuredSizing = {
    source: shortText(isWholeMonth(month) ? words.source : words.sampleSource),
    checksum: packed.checksum,
    clock: study.clock,
    firstMinute: String(study.firstMinute),
    zone: facts.zone,
    busy: isWholeMonth(month) ? null : hoursOfMonth,
    minutes: String(minutes),
    requests: whole(study.totals.requests),
    inputTokens: whole(study.totals.input),
    cachedTokens: whole(study.totals.cached),
    outputTokens: whole(study.totals.output),
    peakInputTpm: String(study.totals.peakInput),
    peakOutputTpm: String(study.totals.peakOutput),
    rule: basis.rules.overflow,
    quotaFactors: weighs(settings, facts),
    reservedInputTpm: inputTpm,
    reservedOutputTpm: outputTpm,
    overflowRequests: outcome.overflowRequests === null ? null : whole(outcome.overflowRequests),
    overflowMinutes: whole(outcome.overflowMinutes),
    insideInputTokens: whole(outcome.insideInput),
    insideOutputTokens: whole(outcome.insideOutput),
    overflow: outcome.overflowTiers.flatMap((tier, index) =>
      tier.input === 0 && tier.output === 0
        ? []
        : [
            {
              requestInputTokens: basis.tierRequests[index] ?? "0",
              requests: tier.requests === null ? null : whole(tier.requests),
              inputTokens: whole(tier.input),
              cachedTokens: whole(tier.cached),
              outputTokens: whole(tier.output),
            },
          ],
    ),
    profile: packed.packed.length > LONGEST_PROFILE ? "" : packed.packed,
  };
  return {
    ...base,
    card: model.card,
    cardVersion: model.version,
    model: model.model,
    mode,
    inputTpm,
    outputTpm,
    purchase:
      settings.plan === "daily"
        ? { plan: "daily", daysPerMonth: month.daysPerMonth }
        : { plan: "hourly", ...hoursOfMonth },
    // Hourly, held against it, would be bought for those hours.
    comparedHoursPerDay: isWholeMonth(month) ? null : hoursOfMonth.hoursPerDay,
    tokenCard: tokens.card,
    tokenCardVersion: tokens.version,
    tokenModel: tokens.model === model.model ? "" : tokens.model,
    requestInputTokens: facts.kind === "profile" ? (basis.tierRequests[0] ?? null) : base.requestInputTokens,
    traffic: null,
    sizing,
  };
}

/**
 * A plan takes what was measured for all hours of the month. Where it stands for some of them only, it is kept as so
 * many times the traffic over more minutes, empty ones among them: 60 minutes that stand for 10,560 of 43,200 are 11
 * times in 2,700.
 */
function overAllHours(
  minutes: number,
  month: SampleMonth,
  plan: Settings,
): { readonly times: bigint; readonly minutes: bigint } {
  if (isWholeMonth(month)) return { times: 1n, minutes: BigInt(minutes) };
  const [inMonth, all] = [minutesInMonth(month), BigInt(minutes) * minutesInMonth(wholeMonth(plan.month))];
  const shared = commonDivisor(inMonth, all);
  return { times: inMonth / shared, minutes: all / shared };
}

/** As the plan keeps texts: one line, not empty, of bounded length. */
export function shortText(text: string): string {
  const cleaned = cleanText(text, false).trim();
  return cleaned === "" ? "-" : [...cleaned].slice(0, LONGEST_TEXT).join("");
}

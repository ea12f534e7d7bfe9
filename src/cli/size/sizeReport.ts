import { toText } from "../../money/toText";
import { fromWhole } from "../../money/wholeUnit";
import type { SizingMoney } from "../../pricing/sizing/sizingMoney";
import type { Sizer } from "../../traffic/sizer/sizer";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Steps } from "../../model/sizing";

/** What `size` prints (FORMATS.md, "Sizing"); money as exact decimal text. */
export interface SizeReport {
  readonly minutes: number;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly peakInputTpm: number;
  readonly peakOutputTpm: number;
  readonly payAsYouGo: string;
  readonly reservation: {
    readonly inputTpm: number;
    readonly outputTpm: number;
    readonly reserved: string;
    readonly overflow: string;
    readonly total: string;
    /** Null for a profile. */
    readonly overflowRequests: number | null;
    readonly overflowMinutes: number;
  };
}

/** @param asked the one reservation to price; null finds the best */
export function sizeReport(sizer: Sizer, { unit }: Pick<SizingMoney, "unit">, asked: Steps | null): SizeReport {
  const { totals } = sizer;
  const found = asked === null ? sizer.cheapest() : sizer.priceOf(asked);
  if (found === null) throw new Error("no reservation, though no coverage was asked for");
  const money = (whole: bigint) => toText(fromWhole(whole, unit));
  return {
    minutes: totals.minutes,
    requests: totals.requests,
    inputTokens: totals.input,
    outputTokens: totals.output,
    peakInputTpm: totals.peakInput,
    peakOutputTpm: totals.peakOutput,
    payAsYouGo: money(totals.payAsYouGo),
    reservation: {
      inputTpm: found.inputSteps * INPUT_STEP_TPM,
      outputTpm: found.outputSteps * OUTPUT_STEP_TPM,
      reserved: money(found.reserved),
      overflow: money(found.overflow),
      total: money(found.total),
      overflowRequests: found.overflowRequests,
      overflowMinutes: found.overflowMinutes,
    },
  };
}

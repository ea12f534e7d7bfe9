import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../model/ptuSteps";
import type { Format } from "../../../ui/LocaleProvider";
import type { AxisTick } from "../chartMoney";
import { niceTicks } from "../niceTicks";

export type TpmDimension = "input" | "output";

/** Steps of 10,000 input TPM and of 1,000 output TPM. */
export interface StepPair {
  readonly inputSteps: number;
  readonly outputSteps: number;
}

/** Tokens a minute of one step. */
export const STEP_TPM = { input: INPUT_STEP_TPM, output: OUTPUT_STEP_TPM } as const satisfies Record<
  TpmDimension,
  number
>;

/** Tokens a minute in full: "370,000". A mean over a bin is shown to the whole token. */
export function tpmText(tpm: number, format: Format): string {
  return format.number(plainText(tpm));
}

export function stepsText(steps: number, dimension: TpmDimension, format: Format): string {
  return tpmText(steps * STEP_TPM[dimension], format);
}

/** A share of 0 to 1 as people say it: "37 %", and below two per cent to the tenth: "0.4 %". */
export function shareText(share: number, format: Format): string {
  const percent = share * 100;
  // Of a tiny share enough decimals are left for its first two digits.
  return format.percent(plainText(percent, percent < 0.1 ? 12 : 3), {
    maxFraction: percent > 0 && percent < 2 ? 1 : 0,
  });
}

/** px that a mark of the x axis takes with the room around it. */
const MARK_ROOM = 64;

/** Round marks of an axis of tokens a minute, at most `count` above nothing. */
export function tpmTicks(most: number, count: number, format: Format): readonly AxisTick[] {
  const ticks = niceTicks(most, count);
  return ticks.length === 0
    ? [{ value: 0, text: "0" }]
    : ticks.map(({ value, text }) => ({ value, text: format.compact(text, { trim: true }) }));
}

/** As many marks as an axis of this width has room for. */
export function marksIn(width: number): number {
  return Math.max(2, Math.floor(width / MARK_ROOM));
}

/** Decimal text of a float, never with an exponent. */
function plainText(value: number, places = 0): string {
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value.toFixed(places) : "0";
}

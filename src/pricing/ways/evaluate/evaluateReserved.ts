import { MILLION } from "./exactLoad";
import type { Evaluation } from "./evaluateTokens";
import type { ReservedForm } from "./reservedForm";

/**
 * What a month of reserved capacity costs that holds the peak, in units of 1 ÷ denominator.
 *
 * @param denominator a multiple of those of all prices
 */
export function evaluateReserved(
  { specs, maxInput, maxMinutes, per, days }: ReservedForm,
  denominator: bigint,
): Evaluation {
  const inUnits = specs.map(({ input, output, isTogether }) => ({
    input: dimensionOf(input, denominator),
    output: dimensionOf(output, denominator),
    isTogether,
  }));
  const minutesAnHour = 60n * days.numerator;
  return ({ requests, inputTokens, outputTokens, hoursPerDay, peakToMean }) => {
    if (maxInput !== null && inputTokens > maxInput) return null;
    // rounding: up, a part minute (or hour) is billed whole, RULES.md sections 3, 4 and 8.
    const minutes = Math.ceil((hoursPerDay * 60) / MILLION);
    if (maxMinutes !== null && minutes > maxMinutes) return null;
    // rounding: up, as above.
    const periods = per === "month" ? 1n : BigInt(per === "minute" ? minutes : Math.ceil(hoursPerDay / MILLION));
    // Tokens of the busiest minute are tokens × atPeak ÷ busy: the millionths of peak and hours cancel.
    const atPeak = BigInt(requests) * BigInt(peakToMean) * days.denominator;
    const busy = BigInt(hoursPerDay) * minutesAnHour;
    const [input, output] = [BigInt(inputTokens) * atPeak, BigInt(outputTokens) * atPeak];
    const isNothing = inputTokens === 0 && outputTokens === 0;
    let least: bigint | null = null;
    for (const spec of inUnits) {
      const cost = spec.isTogether
        ? larger(stepsOf(input, busy, spec.input), stepsOf(output, busy, spec.output)) * spec.input.price
        : isNothing
          ? 0n
          : stepsOf(input, busy, spec.input) * spec.input.price +
            stepsOf(output, busy, spec.output) * spec.output.price;
      if (least === null || cost < least) least = cost;
    }
    return least === null ? null : least * periods;
  };
}

interface StepInUnits {
  readonly tpm: bigint;
  readonly least: bigint;
  readonly price: bigint;
}

function dimensionOf({ tpm, least, price }: ReservedForm["specs"][number]["input"], denominator: bigint): StepInUnits {
  return {
    tpm: BigInt(tpm),
    least: BigInt(least),
    price: (price.numerator * denominator) / price.denominator,
  };
}

/** Whole steps that hold so many tokens a minute. */
function stepsOf(tokens: bigint, busy: bigint, { tpm, least }: StepInUnits): bigint {
  if (tpm === 0n) return least;
  const step = busy * tpm;
  // rounding: whole steps hold the peak, RULES.md section 12.
  return larger((tokens + step - 1n) / step, least);
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

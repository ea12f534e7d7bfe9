import type { Way } from "../../../model/workload";
import { ceiling, least, order, over, plus, times, whole, ZERO, type Fraction } from "../../../money/fraction";
import type { RateCard } from "../../../rates/card/rateCard";
import { larger, number, ONE, refuse, up, type ReferenceLoad, type ReferenceWay } from "./referenceLoad.testing";

export function byReservation(
  load: ReferenceLoad,
  card: RateCard | null,
  way: Way,
  speed: "standard" | "fast",
  plan: "daily" | "block" | "hourly",
): ReferenceWay {
  const { input, isModel, billed, days } = load;
  const rules = card?.rules.reservation ?? null;
  const row = card?.reservations.find((each) => isModel(each) && each.speed === speed);
  if (card === null || rules === null || row === undefined) return refuse(way, "no-card-offers-it");
  const { block } = rules;
  if (plan === "block") {
    if (block === null || !block.speeds.includes(speed)) return refuse(way, "no-card-offers-it");
    if (order(billed, whole(BigInt(block.hours))) > 0) return refuse(way, "busy-hours-over-block");
  }
  if (row.maxInputTokens !== null && order(input, whole(BigInt(row.maxInputTokens))) > 0)
    return refuse(way, "request-over-maximum");
  const rates = plan === "hourly" ? row.hourly : row.daily;
  if (rates === null) return refuse(way, "no-card-offers-it");
  const periods =
    plan === "hourly"
      ? times(billed, days)
      : plan === "daily" || block === null
        ? wholeDaysOf(load)
        : times(wholeDaysOf(load), times(over(whole(BigInt(block.hours)), whole(24n)), number(block.discount)));
  const minimum = { input: BigInt(rules.minimumInputTpm), output: BigInt(rules.minimumOutputTpm) };
  return {
    way,
    card,
    monthly: (requests) => {
      const bought = reserve(load, requests, minimum);
      const rate = plus(times(bought.input, number(rates.input)), times(bought.output, number(rates.output)));
      return times(rate, periods);
    },
  };
}

export function byPtu(load: ReferenceLoad, card: RateCard | null, way: Way, plan: "hourly" | "daily"): ReferenceWay {
  const {
    input,
    isModel,
    billed,
    days,
    workload: { mode },
  } = load;
  const row = card?.ptu.find(isModel);
  if (card === null || row === undefined) return refuse(way, "no-card-offers-it");
  if (order(input, whole(BigInt(row.maxInputTokens))) > 0) return refuse(way, "request-over-maximum");
  if (mode === "thinking" && row.modes === "instruct") return refuse(way, "mode-not-offered");
  const rates = row[plan];
  const outputRate = mode === "thinking" ? (rates.thinkingOutput ?? rates.output) : rates.output;
  const periods = plan === "hourly" ? times(billed, days) : wholeDaysOf(load);
  return {
    way,
    card,
    monthly: (requests) => {
      const bought = reserve(load, requests, { input: 0n, output: 0n });
      return times(plus(times(bought.input, number(rates.input)), times(bought.output, number(outputRate))), periods);
    },
  };
}

export function byDtu({ input, output, isModel, peakOf }: ReferenceLoad, card: RateCard | null): ReferenceWay {
  const rows = card?.dtu.filter(isModel) ?? [];
  if (card === null || rows.length === 0) return refuse("dtu", "no-card-offers-it");
  return {
    way: "dtu",
    card,
    monthly: (requests) =>
      rows
        .map((row) => {
          const count = larger(
            up(over(peakOf(input, requests), whole(BigInt(row.baseInputTpm)))),
            up(over(peakOf(output, requests), whole(BigInt(row.baseOutputTpm)))),
          );
          return times(larger(ONE, count), number(row.monthly));
        })
        .reduce(least),
  };
}

export function byModelUnit(
  load: ReferenceLoad,
  card: RateCard | null,
  way: Way,
  plan: "hourly" | "monthly",
): ReferenceWay {
  const { input, output, isModel, billed, days, peakOf, workload } = load;
  const { spec } = workload;
  if (card === null) return refuse(way, "no-card-offers-it");
  const measured = [
    { tokens: input, tpm: workload.replicaInputTpm },
    { tokens: output, tpm: workload.replicaOutputTpm },
  ].flatMap(({ tokens, tpm }) => (tpm === null || tpm === "0" ? [] : [{ tokens, tpm: number(tpm) }]));
  if (spec === "" || measured.length === 0) return refuse(way, "replica-not-measured");
  const row = card.modelUnits.find((each) => isModel(each) && each.spec.toLowerCase() === spec.toLowerCase());
  if (row === undefined) return refuse(way, "no-card-offers-it");
  const one = plan === "hourly" ? times(number(row.hourly), times(billed, days)) : number(row.monthly);
  return {
    way,
    card,
    monthly: (requests) => {
      const replicas = measured.map(({ tokens, tpm }) => up(over(peakOf(tokens, requests), tpm))).reduce(larger, ONE);
      return times(replicas, one);
    },
  };
}

/** Whole steps of input and output that hold the peak; a minimum is of what is bought. */
function reserve(
  { input, output, peakOf }: ReferenceLoad,
  requests: Fraction,
  minimum: { readonly input: bigint; readonly output: bigint },
) {
  const steps = (tokens: Fraction, step: bigint) => ceiling(over(up(peakOf(tokens, requests)), whole(step)));
  const need = { input: steps(input, 10_000n), output: steps(output, 1000n) };
  if (need.input === 0n && need.output === 0n) return { input: ZERO, output: ZERO };
  const atLeast = (count: bigint, fewest: bigint) => whole(count > fewest ? count : fewest);
  return {
    input: atLeast(need.input, minimum.input / 10_000n),
    output: atLeast(need.output, minimum.output / 1000n),
  };
}

/** A part day counts whole. */
function wholeDaysOf({ days, workload }: ReferenceLoad): Fraction {
  return workload.daysPerMonth === "all" ? days : up(days);
}

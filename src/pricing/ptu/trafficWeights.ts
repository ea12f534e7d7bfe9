import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { larger, smaller } from "../../money/compare";
import { compareVersions } from "../../rates/compareVersions";
import { quotaFactor, type PtuQuotaFactor, type PtuQuotaFactors } from "../../rates/ptuQuotaFactors";
import { rowsOfModel } from "../../rates/rowsOfModel";
import type { PtuItem, ReservationItem, SteadyTraffic } from "../../model/item";

/**
 * How a request of steady traffic counts against the quota: the bands of its input, in order, the last without an end.
 * PTU has one, the tier of the request's length, which counts all of it.
 */
export type TrafficFactors = readonly [PtuQuotaFactor, ...PtuQuotaFactor[]];

/** Tokens of one request as they count against the quota. */
export interface WeighedRequest {
  readonly inputPerRequest: Amount;
  readonly outputPerRequest: Amount;
}

/**
 * How the newest edition for what the item reserves weighs its model's tokens against the quota; null where it lists no
 * factors for it. PTU's row for "other models" weighs nothing, so it counts as none.
 */
export function trafficFactors(
  editions: readonly PtuQuotaFactors[],
  { kind, model }: Pick<PtuItem | ReservationItem, "kind" | "model">,
  traffic: SteadyTraffic,
): TrafficFactors | null {
  const newest = newestEdition(editions, kind);
  if (newest === null) return null;
  if (kind === "reservation") {
    const [first, ...others] = rowsOfModel(newest.factors, model);
    return first === undefined ? null : [first, ...others];
  }
  const factor = quotaFactor(newest, model, BigInt(traffic.inputTokens));
  return factor?.model.toLowerCase() === model.toLowerCase() ? [factor] : null;
}

/** The newest edition of those that weigh PTU, or throughput reservations; null: there is none. */
export function newestEdition(
  editions: readonly PtuQuotaFactors[],
  weighs: PtuQuotaFactors["weighs"],
): PtuQuotaFactors | null {
  const [newest] = editions
    .filter((edition) => edition.weighs === weighs)
    .sort((a, b) => compareVersions(b.version, a.version));
  return newest ?? null;
}

/**
 * Cached tokens are the first of the input. Each part of it counts the factor of the band that it lies in, the output
 * the factor of the highest band that the input reaches (RULES.md section 8): 50,000 of qwen3.7-flash, of which 60 %
 * cached, are 30,000 × 0.2 + 2,000 + 18,000 × 3 = 62,000.
 */
export function weighed(traffic: SteadyTraffic, factors: TrafficFactors | null): WeighedRequest {
  const input = amount(traffic.inputTokens);
  const output = amount(traffic.outputTokens);
  if (factors === null || !traffic.quotaFactors) return { inputPerRequest: input, outputPerRequest: output };
  const cached = multiply(input, divide(amount(traffic.cacheHitPercent), amount(100)));
  const parts = factors.map((band, index) => {
    const over = amount(overOf(factors, index));
    const end = index === factors.length - 1 ? null : band.tierUpTo;
    const within = (tokens: Amount) =>
      larger(zero, subtract(end === null ? tokens : smaller(tokens, amount(end)), over));
    const fromCache = within(cached);
    const cachedFactor = band.cachedTokenFactor === null ? one : amount(band.cachedTokenFactor);
    return multiply(
      add(subtract(within(input), fromCache), multiply(fromCache, cachedFactor)),
      amount(band.inputFactor),
    );
  });
  return {
    inputPerRequest: sum(parts),
    outputPerRequest: multiply(output, amount(highestBand(traffic, factors).outputFactor)),
  };
}

/** The highest band that the input of a request reaches. */
export function highestBand(traffic: SteadyTraffic, factors: TrafficFactors): PtuQuotaFactor {
  const [first] = factors;
  return factors.findLast((_, index) => BigInt(traffic.inputTokens) > BigInt(overOf(factors, index))) ?? first;
}

/** Tokens before a band. */
function overOf(factors: TrafficFactors, index: number): number {
  return factors[index - 1]?.tierUpTo ?? 0;
}

import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare, isZero, larger } from "../../money/compare";
import { toText } from "../../money/toText";
import type { PtuPrice } from "../../rates/rateCard";
import type { PtuQuotaFactor } from "../../rates/ptuQuotaFactors";
import type { PtuItem, SteadyTraffic } from "../../model/item";
import type { Settings } from "../../model/settings";
import { sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import { warning, type Warning } from "../pricedItem";
import { minutesUsed, type PtuUse } from "./ptuUse";
import type { ReservedTpm } from "./reservedTpm";
import { requestCapacity, trafficFit, weighed } from "./steadyTraffic";
import { costOfRequest, requestTokens, type TokenRate } from "../tokens/tokenRate";
import { num, over, resultOf, step, times, type Term, type WorkingStep } from "../working";

const HUNDRED = amount(100);

/** Entered traffic against a reservation. */
interface LoadGiven {
  readonly item: PtuItem;
  readonly traffic: SteadyTraffic;
  readonly row: PtuPrice;
  readonly reserved: ReservedTpm;
  readonly factor: PtuQuotaFactor | null;
  /** What the requests of each month in force are multiplied with; at least one. */
  readonly growth: readonly Amount[];
  readonly overflow: Settings["overflow"];
}

/** What of the entered traffic does not fit, by the minute. */
export interface TrafficLoad {
  /** Requests a minute that the reservation holds; null: any number. */
  readonly capacity: Amount | null;
  /** Of the average minute, in each month in force: requests that do not fit. */
  readonly averageOver: readonly Amount[];
  /** The largest share of the average, and of the peak minute, that does not fit in any month, in percent. */
  readonly averagePercent: Amount;
  readonly peakPercent: Amount;
  /** Requests of the average minute that fit, in the first month. */
  readonly averageInside: Amount;
}

/**
 * Capacity is the smaller of reserved input / input tokens and reserved output / output tokens; what the average
 * exceeds it by does not fit, and of a peak the requests above it (RULES.md section 3).
 */
export function trafficLoad({ traffic, row, reserved, factor, growth }: LoadGiven): TrafficLoad {
  const capacity = requestCapacity(reserved, traffic, factor, row.maxInputTokens);
  const average = amount(traffic.averageRequestsPerMinute);
  const overIn = (grown: Amount) =>
    capacity === null ? zero : larger(zero, subtract(multiply(average, grown), capacity));
  const averageOver = growth.map(overIn);
  const most = growth.reduce(larger, zero);
  const largest = multiply(average, most);
  return {
    capacity,
    averageOver,
    averagePercent: isZero(largest) ? zero : multiply(divide(overIn(most), largest), HUNDRED),
    peakPercent: trafficFit(traffic, reserved, factor, row.maxInputTokens, most).overflowPercent,
    averageInside: subtract(multiply(average, growth[0] ?? one), averageOver[0] ?? zero),
  };
}

/** What the overflow of entered traffic comes to. */
export interface TrafficOverflow {
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  /** Of the first month, or once; and of each month in force where they differ. */
  readonly cost: Amount;
  readonly byMonth: readonly Amount[] | null;
}

const NOTHING: TrafficOverflow = { lines: [], working: [], warnings: [], cost: zero, byMonth: null };

/**
 * What the average exceeds the capacity by, at token prices over the hours used: at least that much overflows, since
 * peaks overflow more. With a capacity of 100 requests a minute, an average of 120 leaves 20 a minute to be billed
 * whole.
 *
 * @param tokens null where no token prices are chosen: what overflows is then in no amount, and a warning says so
 */
export function trafficOverflow(
  given: LoadGiven,
  load: TrafficLoad,
  use: PtuUse,
  tokens: TokenRate | null,
): TrafficOverflow {
  const { traffic, overflow } = given;
  const isOver = !isZero(load.averagePercent);
  const warnings = loadWarnings(given, load);
  if (!isOver || overflow === "refused") return { ...NOTHING, warnings };
  if (tokens === null) return { ...NOTHING, warnings: [...warnings, warning("overflow-not-priced", {}, "tokenCard")] };
  const parts = overflowingTokens(given, load, tokens);
  const minutes = minutesUsed(use);
  const per = amount(tokens.card.tokensPer);
  const grows = given.growth.length > 1;
  const lines = parts.map(({ is, price, byMonth }) =>
    costLineOf({
      code: `ptu-overflow-${is}`,
      params: { atLeast: "yes" },
      billing: use.isOnce ? "one-time" : "monthly",
      way: "overflow",
      unit: tokens.card.tokensPer === 1000 ? "1k-tokens" : "1m-tokens",
      source: sourceOf(tokens.card),
      quantity: divide(multiply(byMonth[0] ?? zero, minutes), per),
      unitPrice: multiply(price, per),
      byMonth: grows ? byMonth.map((tokensPerMinute) => multiply(tokensPerMinute, minutes, price)) : null,
    }),
  );
  const costs = given.growth.map((_, month) =>
    sum(parts.map(({ byMonth, price }) => multiply(byMonth[month] ?? zero, minutes, price))),
  );
  const first = costs[0] ?? zero;
  if (traffic.overflowLeftOut) {
    return {
      ...NOTHING,
      warnings: [
        ...warnings,
        warning("traffic-overflow-left-out", { amount: toText(costs.reduce(larger, zero)) }, "traffic"),
      ],
    };
  }
  return {
    lines,
    working: overflowWorking(given, load, tokens, minutes, first),
    warnings,
    cost: first,
    byMonth: grows ? costs : null,
  };
}

/** Tokens a minute that do not fit, by what they are billed as, in each month in force. */
function overflowingTokens(
  { traffic, reserved, factor, growth, overflow }: LoadGiven,
  load: TrafficLoad,
  tokens: TokenRate,
) {
  const average = amount(traffic.averageRequestsPerMinute);
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factor);
  const requests = (is: "input" | "cached" | "output", month: number): Amount => {
    const grown = growth[month] ?? one;
    if (overflow === "whole-request" || (load.capacity !== null && isZero(load.capacity)))
      return load.averageOver[month] ?? zero;
    const [quota, perRequest] =
      is === "output" ? [reserved.outputTpm, outputPerRequest] : [reserved.inputTpm, inputPerRequest];
    // Only the tokens over the quota of their own dimension.
    return isZero(perRequest) ? zero : larger(zero, subtract(multiply(average, grown), divide(quota, perRequest)));
  };
  return requestTokens(tokens, traffic)
    .map(({ is, tokens: each, price }) => ({
      is,
      price,
      byMonth: growth.map((_, month) => multiply(requests(is, month), each)),
    }))
    .filter(({ byMonth }) => byMonth.some((tokensPerMinute) => !isZero(tokensPerMinute)));
}

function loadWarnings({ traffic, row, overflow }: LoadGiven, load: TrafficLoad): readonly Warning[] {
  const { capacity, averagePercent, peakPercent } = load;
  const isTooLong = BigInt(traffic.inputTokens) > BigInt(row.maxInputTokens);
  const params = {
    percent: toText(averagePercent),
    peakPercent: toText(peakPercent),
    capacity: capacity === null ? "" : toText(capacity),
    lost: overflow === "refused" ? "yes" : "",
  };
  return [
    ...(isTooLong
      ? [
          warning(
            "request-over-maximum",
            { limit: String(row.maxInputTokens), typed: traffic.inputTokens },
            "traffic.inputTokens",
          ),
        ]
      : []),
    ...(!isTooLong && !isZero(averagePercent) ? [warning("traffic-overflows", params, "traffic")] : []),
    ...(!isTooLong && !isZero(peakPercent) ? [warning("peak-overflows", params, "traffic")] : []),
  ];
}

function overflowWorking(
  given: LoadGiven,
  load: TrafficLoad,
  tokens: TokenRate,
  minutes: Amount,
  cost: Amount,
): readonly WorkingStep[] {
  const { traffic, reserved, factor, overflow, growth } = given;
  const { capacity } = load;
  if (capacity === null) return [];
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factor);
  const byInput: readonly Term[] = [num(reserved.inputTpm, "tpm"), over, num(inputPerRequest, "tokens")];
  const byOutput: readonly Term[] = [num(reserved.outputTpm, "tpm"), over, num(outputPerRequest, "tokens")];
  const isByInput = !isZero(inputPerRequest) && compare(divide(reserved.inputTpm, inputPerRequest), capacity) === 0;
  const held = step(
    "traffic-capacity",
    isZero(capacity) ? [num(zero, "requests-per-minute")] : isByInput ? byInput : byOutput,
    capacity,
    "requests-per-minute",
  );
  if (overflow === "excess") return [held];
  const asked = multiply(amount(traffic.averageRequestsPerMinute), growth[0] ?? one);
  const outside = load.averageOver[0] ?? zero;
  // It grows out of the reservation in a later month: the first has none to work out.
  if (isZero(outside)) return [held];
  const left = step(
    "traffic-over",
    [num(asked, "requests-per-minute"), { is: "op", op: "−" }, resultOf(held)],
    outside,
    "requests-per-minute",
  );
  const perRequest = costOfRequest(tokens, traffic);
  return [
    held,
    left,
    step(
      "traffic-overflow",
      [resultOf(left), times, num(minutes, "minutes"), times, num(perRequest, "money")],
      cost,
      "money",
    ),
  ];
}

/** Requests in the hours used, at the average of the first month in force. */
export function requestsUsed(traffic: SteadyTraffic, use: PtuUse): Amount {
  return multiply(amount(traffic.averageRequestsPerMinute), minutesUsed(use));
}

/** Whether a reservation holds the peak of every month. */
export function holdsPeak(load: TrafficLoad): boolean {
  return isZero(load.peakPercent) && isZero(load.averagePercent);
}

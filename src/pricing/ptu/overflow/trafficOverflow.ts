import { amount, one, zero, type Amount } from "../../../money/amount";
import { divide, multiply, subtract, sum } from "../../../money/arithmetic";
import { equals, isZero, larger } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { sourceOf } from "../../context";
import { costLineOf, type CostLine } from "../../costLine";
import { warning, type Warning } from "../../pricedItem";
import { requestTokens, type TokenRate } from "../../tokens/tokenRate";
import { dividedBy, minus, num, plus, resultOf, step, times, type Formula, type WorkingStep } from "../../working";
import { minutesUsed, type ReservedUse } from "../ptuUse";
import { isLongerThan } from "../traffic/trafficFit";
import type { LoadGiven, TrafficLoad } from "../traffic/trafficLoad";
import { weighed } from "../trafficWeights";

/** What the overflow of entered traffic costs. */
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
  use: ReservedUse,
  tokens: TokenRate | null,
): TrafficOverflow {
  const { traffic, overflow, growth } = given;
  const isOver = !isZero(load.averagePercent);
  const warnings = loadWarnings(given, load);
  if (!isOver || overflow === "refused") return { ...NOTHING, warnings };
  if (tokens === null) return { ...NOTHING, warnings: [...warnings, warning("overflow-not-priced", {}, "tokenCard")] };
  const { lines, working } = overflowCost(given, load, use, tokens);
  const costs = growth.map((_, month) => sum(lines.map((line) => line.byMonth?.[month] ?? line.amount)));
  if (traffic.overflowLeftOut) {
    const most = costs.reduce(larger, zero);
    const leftOut = warning("traffic-overflow-left-out", { amount: toText(most) }, "traffic");
    return { ...NOTHING, warnings: [...warnings, leftOut] };
  }
  return { lines, working, warnings, cost: costs[0] ?? zero, byMonth: growth.length > 1 ? costs : null };
}

/**
 * Billed whole: requests over a minute × minutes × the cost of a request. By the excess: minutes × the tokens over ×
 * their prices.
 */
function overflowCost(
  given: LoadGiven,
  load: TrafficLoad,
  use: ReservedUse,
  tokens: TokenRate,
): Pick<TrafficOverflow, "lines" | "working"> {
  const { growth } = given;
  const held = capacityStep(given, load);
  const isWhole = isBilledWhole(given, load);
  const outside = isWhole ? requestsOutside(given, load, held) : null;
  const parts = overflowingTokens(given, load, tokens);
  const minutes = num(minutesUsed(use), "minutes");
  const per = num(amount(tokens.card.tokensPer));
  const pricePer = (part: OverflowingTokens) => multiply(part.price, per.value);
  const atPrice = (part: OverflowingTokens, count: Amount) => times(num(count, "tokens"), num(pricePer(part), part.is));
  const costIn = (part: OverflowingTokens, month: number): Formula => {
    const requests = part.requests[month] ?? zero;
    if (!isWhole) return dividedBy(times(minutes, atPrice(part, multiply(requests, part.tokens))), per);
    const over = month === 0 && outside !== null ? resultOf(outside) : num(requests, "requests-per-minute");
    return dividedBy(times(over, minutes, atPrice(part, part.tokens)), per);
  };
  const [first = num(zero), ...others] = parts.map((part) =>
    atPrice(part, multiply(part.requests[0] ?? zero, part.tokens)),
  );
  const costOfRequest = sum(parts.map((part) => multiply(part.tokens, part.price)));
  const formula =
    outside === null
      ? dividedBy(times(minutes, plus(first, ...others)), per)
      : times(resultOf(outside), minutes, num(costOfRequest, "money"));
  const isYetToCome = parts.every(({ requests }) => isZero(requests[0] ?? zero));
  const cost = isYetToCome ? null : step("traffic-overflow", formula, "money");
  return {
    lines: parts.map((part) =>
      costLineOf({
        code: `ptu-overflow-${part.is}`,
        params: { atLeast: "yes" },
        billing: use.isOnce ? "one-time" : "monthly",
        billingMode: "overflow",
        unit: tokens.card.tokensPer === 1000 ? "1k-tokens" : "1m-tokens",
        source: sourceOf(tokens.card),
        quantity: divide(multiply(part.requests[0] ?? zero, part.tokens, minutes.value), per.value),
        unitPrice: pricePer(part),
        formula: costIn(part, 0),
        step: cost,
        byMonth: growth.length > 1 ? growth.map((_, month) => costIn(part, month).value) : null,
      }),
    ),
    working: [held, outside, cost].filter((each) => each !== null),
  };
}

/** Requests are billed whole, or only what of their tokens exceeds the reservation, where it holds any at all. */
function isBilledWhole({ overflow }: LoadGiven, { capacity }: TrafficLoad): boolean {
  return overflow === "whole-request" || (capacity !== null && isZero(capacity));
}

/** Tokens of a request that are billed at one price, and how many requests a minute they overflow of. */
interface OverflowingTokens {
  readonly is: "input" | "cached" | "output";
  readonly tokens: Amount;
  /** Of one token. */
  readonly price: Amount;
  /** In each month in force. */
  readonly requests: readonly Amount[];
}

function overflowingTokens(given: LoadGiven, load: TrafficLoad, tokens: TokenRate): readonly OverflowingTokens[] {
  const { traffic, reserved, factors, growth } = given;
  const average = amount(traffic.averageRequestsPerMinute);
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factors);
  const isWhole = isBilledWhole(given, load);
  const requests = (is: OverflowingTokens["is"], month: number): Amount => {
    if (isWhole) return load.averageOver[month] ?? zero;
    const [quota, perRequest] =
      is === "output" ? [reserved.outputTpm, outputPerRequest] : [reserved.inputTpm, inputPerRequest];
    // Only the tokens over the quota of their own dimension.
    return isZero(perRequest)
      ? zero
      : larger(zero, subtract(multiply(average, growth[month] ?? one), divide(quota, perRequest)));
  };
  return requestTokens(tokens, traffic)
    .map((part) => ({ ...part, requests: growth.map((_, month) => requests(part.is, month)) }))
    .filter((part) => !isZero(part.tokens) && part.requests.some((over) => !isZero(over)));
}

function capacityStep({ traffic, reserved, factors }: LoadGiven, { capacity }: TrafficLoad): WorkingStep | null {
  if (capacity === null) return null;
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factors);
  const isByInput = !isZero(inputPerRequest) && equals(divide(reserved.inputTpm, inputPerRequest), capacity);
  const byQuota = () =>
    isByInput
      ? dividedBy(num(reserved.inputTpm, "tpm"), num(inputPerRequest, "tokens"))
      : dividedBy(num(reserved.outputTpm, "tpm"), num(outputPerRequest, "tokens"));
  return step(
    "traffic-capacity",
    isZero(capacity) ? num(zero, "requests-per-minute") : byQuota(),
    "requests-per-minute",
  );
}

/** Requests of the average minute that do not fit in the first month; null where all of them do. */
function requestsOutside(
  { traffic, growth }: LoadGiven,
  { averageOver }: TrafficLoad,
  held: WorkingStep | null,
): WorkingStep | null {
  if (held === null || isZero(averageOver[0] ?? zero)) return null;
  const asked = multiply(amount(traffic.averageRequestsPerMinute), growth[0] ?? one);
  return step("traffic-over", minus(num(asked, "requests-per-minute"), resultOf(held)), "requests-per-minute");
}

function loadWarnings({ traffic, row, overflow }: LoadGiven, load: TrafficLoad): readonly Warning[] {
  const { capacity, averagePercent, peakPercent } = load;
  const isTooLong = isLongerThan(row, traffic.inputTokens);
  const params = {
    percent: toText(averagePercent),
    peakPercent: toText(peakPercent),
    capacity: capacity === null ? "" : toText(capacity),
    lost: overflow === "refused" ? "yes" : "",
  };
  const limit = { limit: String(row.maxInputTokens), typed: traffic.inputTokens };
  return [
    ...(isTooLong ? [warning("request-over-maximum", limit, "traffic.inputTokens")] : []),
    ...(!isTooLong && !isZero(averagePercent) ? [warning("traffic-overflows", params, "traffic")] : []),
    ...(!isTooLong && !isZero(peakPercent) ? [warning("peak-overflows", params, "traffic")] : []),
  ];
}

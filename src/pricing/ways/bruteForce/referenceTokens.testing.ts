import type { Way, WayReason } from "../../../model/workload";
import { minus, order, over, plus, times, whole, type Fraction } from "../../../money/fraction";
import type { ModePrice, RateCard, TokenPrice } from "../../../rates/card/rateCard";
import { number, ONE, refuse, type ReferenceLoad, type ReferenceWay } from "./referenceLoad.testing";

export function byTokens(
  load: ReferenceLoad,
  way: Way,
  card: RateCard | null,
  of: "implicit" | "explicit" | "batch",
): ReferenceWay {
  const {
    input,
    output,
    hit,
    workload: { mode },
  } = load;
  if (card === null) return refuse(way, "no-card-offers-it");
  if (of === "explicit" && hit.numerator === 0n) return refuse(way, "no-cached-input");
  const row = tierOf(load, card);
  if (typeof row === "string") return refuse(way, row);
  if (of === "batch" && row.batchHalfPrice !== true && card.rules.batchPercent === null)
    return refuse(way, "batch-not-offered");
  if (of === "explicit") {
    const price = row[mode];
    const isByTime = row.peakHours !== undefined && price?.offPeak !== undefined;
    if (price?.explicitCache === undefined || (isByTime && price.offPeak !== undefined))
      return refuse(way, "no-explicit-cache");
  }
  if (overContext(load, row)) return refuse(way, "context-over-maximum");
  const one = overDay(load, row, (price) => {
    switch (of) {
      case "implicit":
        return requestAt(load, card, price, price.cacheHit);
      case "explicit":
        return requestAt(load, card, price, price.explicitCache?.hit);
      case "batch": {
        const half = row.batchHalfPrice === true ? "50" : (card.rules.batchPercent ?? "100");
        const plain = plus(times(input, number(price.input)), times(output, number(price.output)));
        return over(times(plain, over(number(half), whole(100n))), whole(BigInt(card.tokensPer)));
      }
      default:
        return of satisfies never;
    }
  });
  return { way, card, monthly: (requests) => times(requests, one) };
}

export function byTuned(load: ReferenceLoad, card: RateCard | null): ReferenceWay {
  const {
    input,
    output,
    isModel,
    workload: { mode },
  } = load;
  const way = "fine-tuned-tokens";
  if (card === null) return refuse(way, "no-card-offers-it");
  const rows = card.fineTunedTokens.filter(isModel).toSorted((a, b) => (a.tierOver ?? 0) - (b.tierOver ?? 0));
  const row = rows.find(({ tierUpTo = null }) => tierUpTo === null || order(input, whole(BigInt(tierUpTo))) <= 0);
  if (row === undefined) return refuse(way, "input-over-limit");
  const outputPrice = mode === "thinking" ? (row.thinkingOutput ?? row.output) : row.output;
  const one = over(
    plus(times(input, number(row.input)), times(output, number(outputPrice))),
    whole(BigInt(card.tokensPer)),
  );
  return { way, card, monthly: (requests) => times(requests, one) };
}

/** The tier of a request, or why there is none. */
function tierOf(load: ReferenceLoad, card: RateCard): TokenPrice | WayReason {
  const {
    input,
    isModel,
    workload: { mode },
  } = load;
  const rows = card.tokens
    .filter((row) => row.model === (card.tokens.find(isModel)?.model ?? ""))
    .filter((row) => row[mode] !== undefined)
    .toSorted((a, b) => a.tierOver - b.tierOver);
  if (rows.length === 0) return "mode-not-offered";
  return (
    rows.find(({ tierUpTo }) => tierUpTo === null || order(input, whole(BigInt(tierUpTo))) <= 0) ?? "input-over-limit"
  );
}

function overContext({ input, output }: ReferenceLoad, { maxContextTokens }: TokenPrice): boolean {
  return maxContextTokens !== undefined && order(plus(input, output), whole(BigInt(maxContextTokens))) > 0;
}

/** Real-time price of one request, at the prices of one time of the day. */
function requestAt(
  { input, output, hit }: ReferenceLoad,
  card: RateCard,
  price: ModePrice,
  hitPrice: string | undefined,
): Fraction {
  const percent = card.rules.cacheHitPercent;
  const atHit =
    hitPrice !== undefined
      ? number(hitPrice)
      : percent === null
        ? number(price.input)
        : times(number(price.input), over(number(percent), whole(100n)));
  const fresh = times(times(input, minus(ONE, hit)), number(price.input));
  const cached = times(times(input, hit), atHit);
  return over(plus(plus(fresh, cached), times(output, number(price.output))), whole(BigInt(card.tokensPer)));
}

/** Requests spread evenly over the day, where prices depend on the time of it. */
function overDay({ workload: { mode } }: ReferenceLoad, row: TokenPrice, at: (price: ModePrice) => Fraction): Fraction {
  const price = row[mode];
  if (price === undefined) throw new Error("no price in the mode");
  if (row.peakHours === undefined || price.offPeak === undefined) return at(price);
  const clock = (text: string) => {
    const [hour = 0, minute = 0] = text.split(":").map(Number);
    return hour * 60 + minute;
  };
  const long = (clock(row.peakHours.to) - clock(row.peakHours.from) + 1440) % 1440 || 1440;
  const share = over(whole(BigInt(long)), whole(1440n));
  return plus(times(share, at(price)), times(minus(ONE, share), at(price.offPeak)));
}

import type { TokensItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import type { Workload } from "../../model/workload";
import type { RateCard } from "../../rates/card/rateCard";

type Load = Pick<Workload, "requestsPerMonth" | "inputTokens" | "outputTokens" | "cacheHitPercent">;

/**
 * The requests that a token item pays for. The rounds of a conversation are requests of their own, each with the mean
 * input of a round: 1,000 conversations of 5 rounds of 100 and 50 tokens after a system prompt of 200 are 5,000
 * requests of 200 + 100 + 4 × 150 / 2 = 600 input tokens.
 */
export function loadOfTokens(item: TokensItem): Load {
  const { outputTokens, cacheHitPercent } = item;
  const rounds = BigInt(item.rounds);
  return {
    requestsPerMonth: String(BigInt(item.requestsPerMonth) * rounds),
    inputTokens: String(meanInput(item, rounds)),
    outputTokens,
    cacheHitPercent,
  };
}

/**
 * The load of a token item, spread over every minute of the month.
 *
 * @param card that the item names; its region and scope are the load's. Undefined: those that are usual for the
 * currency
 */
export function workloadOfTokens(
  item: TokensItem,
  card: RateCard | undefined,
  { currency, termMonths }: { readonly currency: Currency; readonly termMonths: number },
): Workload {
  return {
    currency,
    model: item.model,
    mode: item.mode,
    ...loadOfTokens(item),
    hoursPerDay: "24",
    daysPerMonth: "all",
    peakToMean: "1",
    termMonths,
    ...placeOf(card),
    spec: "",
    replicaInputTpm: null,
    replicaOutputTpm: null,
  };
}

/** Where a card's prices hold, as a load names it. The international site's own region is Singapore. */
export function placeOf(card: RateCard | undefined): Pick<Workload, "region" | "scope"> {
  return {
    region: card?.region === "international" ? "singapore" : (card?.region ?? ""),
    scope: card?.scope ?? "",
  };
}

/** The mean over the rounds, rounded up to a whole token: each round sends all before it again. */
function meanInput({ inputTokens, outputTokens, systemTokens }: TokensItem, rounds: bigint): bigint {
  const before = (rounds - 1n) * (BigInt(inputTokens) + BigInt(outputTokens));
  return BigInt(systemTokens) + BigInt(inputTokens) + (before + 1n) / 2n;
}

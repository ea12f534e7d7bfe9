import type { Way, WayReason, Workload } from "../../../model/workload";
import { amount } from "../../../money/amount";
import {
  ceiling,
  fractionOf,
  least,
  minus,
  order,
  over,
  plus,
  times,
  whole,
  ZERO,
  type Fraction,
} from "../../../money/fraction";
import type { ModePrice, RateCard, TokenPrice } from "../../../rates/card/rateCard";
import { savingsClass } from "../../../rates/card/savingsPlan";
import { cardFor } from "./referenceCards.testing";

/**
 * Each way of a workload computed a second time, from the cards and RULES.md sections 3 to 5, 8, 9, 11 and 12 alone: it
 * shares nothing with the core but the reader of the cards and the arithmetic of fractions. Months have 30 days.
 */
export type ReferenceWay =
  | { readonly way: Way; readonly card: RateCard; readonly monthly: (requests: Fraction) => Fraction }
  | { readonly way: Way; readonly why: WayReason };

const ONE = whole(1n);
const DAYS = 30n;

const known = new Map<string | number, Fraction>();

/** A number as it is printed, read once. */
function number(text: string | number): Fraction {
  const read = known.get(text) ?? fractionOf(amount(text));
  known.set(text, read);
  return read;
}

const up = (value: Fraction) => whole(ceiling(value));
const larger = (a: Fraction, b: Fraction) => (order(a, b) >= 0 ? a : b);

export function referenceWays(cards: readonly RateCard[], workload: Workload): readonly ReferenceWay[] {
  const code = workload.model.toLowerCase();
  const isModel = (row: { readonly model: string }) => row.model.toLowerCase() === code;
  const { mode, spec } = workload;
  const of = {
    tokens: cardFor(
      cards,
      workload,
      (card) => card.tokens.some(isModel),
      (card) => card.tokens.some((row) => isModel(row) && row[mode] !== undefined),
    ),
    tuned: cardFor(cards, workload, (card) => card.fineTunedTokens.some(isModel)),
    reservation: cardFor(cards, workload, (card) => card.reservations.some(isModel)),
    ptu: cardFor(cards, workload, (card) => card.ptu.some(isModel)),
    dtu: cardFor(cards, workload, (card) => card.dtu.some(isModel)),
    modelUnit: cardFor(
      cards,
      workload,
      (card) => card.modelUnits.some(isModel),
      (card) => card.modelUnits.some((row) => isModel(row) && row.spec.toLowerCase() === spec.toLowerCase()),
    ),
  };

  const hours = number(workload.hoursPerDay);
  const days = workload.daysPerMonth === "all" ? whole(DAYS) : number(workload.daysPerMonth);
  const minutes = times(times(hours, days), whole(60n));
  /** Hours as they are billed: a part minute counts whole. */
  const billed = over(up(times(hours, whole(60n))), whole(60n));
  const input = number(workload.inputTokens);
  const output = number(workload.outputTokens);
  const hit = over(number(workload.cacheHitPercent), whole(100n));
  const peakOf = (tokens: Fraction, requests: Fraction) =>
    over(times(times(tokens, requests), number(workload.peakToMean)), minutes);

  const refuse = (way: Way, why: WayReason): ReferenceWay => ({ way, why });
  const none = workload.requestsPerMonth === "0" ? "no-requests" : minutes.numerator === 0n ? "no-busy-hours" : null;
  const all: Way[] = [
    "tokens",
    "tokens-explicit-cache",
    "batch",
    "fine-tuned-tokens",
    "savings-plan",
    "reservation-standard-daily",
    "reservation-standard-blocks",
    "reservation-fast-daily",
    "reservation-fast-hourly",
    "ptu-hourly",
    "ptu-daily",
    "dtu",
    "model-unit-hourly",
    "model-unit-monthly",
  ];
  if (none !== null) return all.map((way) => refuse(way, none));

  /** The tier of a request, or why there is none. */
  const tierOf = (card: RateCard): TokenPrice | WayReason => {
    const rows = card.tokens
      .filter((row) => row.model === (card.tokens.find(isModel)?.model ?? ""))
      .filter((row) => row[mode] !== undefined)
      .toSorted((a, b) => a.tierOver - b.tierOver);
    if (rows.length === 0) return "mode-not-offered";
    return (
      rows.find(({ tierUpTo }) => tierUpTo === null || order(input, whole(BigInt(tierUpTo))) <= 0) ?? "input-over-limit"
    );
  };
  const overContext = ({ maxContextTokens }: TokenPrice) =>
    maxContextTokens !== undefined && order(plus(input, output), whole(BigInt(maxContextTokens))) > 0;

  /** Real-time price of one request, at the prices of one time of the day. */
  const requestAt = (card: RateCard, price: ModePrice, hitPrice: string | undefined): Fraction => {
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
  };

  /** Requests spread evenly over the day, where prices depend on the time of it. */
  const overDay = (row: TokenPrice, at: (price: ModePrice) => Fraction): Fraction => {
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
  };

  const byTokens = (way: Way, card: RateCard | null, of: "implicit" | "explicit" | "batch"): ReferenceWay => {
    if (card === null) return refuse(way, "no-card-offers-it");
    if (of === "explicit" && hit.numerator === 0n) return refuse(way, "no-cached-input");
    const row = tierOf(card);
    if (typeof row === "string") return refuse(way, row);
    if (of === "batch" && row.batchHalfPrice !== true && card.rules.batchPercent === null)
      return refuse(way, "batch-not-offered");
    if (of === "explicit") {
      const price = row[mode];
      const isByTime = row.peakHours !== undefined && price?.offPeak !== undefined;
      if (price?.explicitCache === undefined || (isByTime && price.offPeak !== undefined))
        return refuse(way, "no-explicit-cache");
    }
    if (overContext(row)) return refuse(way, "context-over-maximum");
    const one = overDay(row, (price) => {
      switch (of) {
        case "implicit":
          return requestAt(card, price, price.cacheHit);
        case "explicit":
          return requestAt(card, price, price.explicitCache?.hit);
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
  };

  const byTuned = (): ReferenceWay => {
    const way = "fine-tuned-tokens";
    const card = of.tuned;
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
  };

  /** Whole steps of input and output that hold the peak; a minimum is of what is bought. */
  const reserve = (requests: Fraction, minimum: { readonly input: bigint; readonly output: bigint }) => {
    const steps = (tokens: Fraction, step: bigint) => ceiling(over(up(peakOf(tokens, requests)), whole(step)));
    const need = { input: steps(input, 10_000n), output: steps(output, 1000n) };
    if (need.input === 0n && need.output === 0n) return { input: ZERO, output: ZERO };
    const atLeast = (count: bigint, fewest: bigint) => whole(count > fewest ? count : fewest);
    return {
      input: atLeast(need.input, minimum.input / 10_000n),
      output: atLeast(need.output, minimum.output / 1000n),
    };
  };
  const wholeDays = workload.daysPerMonth === "all" ? days : up(days);

  const byReservation = (way: Way, speed: "standard" | "fast", plan: "daily" | "block" | "hourly"): ReferenceWay => {
    const card = of.reservation;
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
          ? wholeDays
          : times(wholeDays, times(over(whole(BigInt(block.hours)), whole(24n)), number(block.discount)));
    const minimum = { input: BigInt(rules.minimumInputTpm), output: BigInt(rules.minimumOutputTpm) };
    return {
      way,
      card,
      monthly: (requests) => {
        const bought = reserve(requests, minimum);
        const rate = plus(times(bought.input, number(rates.input)), times(bought.output, number(rates.output)));
        return times(rate, periods);
      },
    };
  };

  const byPtu = (way: Way, plan: "hourly" | "daily"): ReferenceWay => {
    const card = of.ptu;
    const row = card?.ptu.find(isModel);
    if (card === null || row === undefined) return refuse(way, "no-card-offers-it");
    if (order(input, whole(BigInt(row.maxInputTokens))) > 0) return refuse(way, "request-over-maximum");
    if (mode === "thinking" && row.modes === "instruct") return refuse(way, "mode-not-offered");
    const rates = row[plan];
    const outputRate = mode === "thinking" ? (rates.thinkingOutput ?? rates.output) : rates.output;
    const periods = plan === "hourly" ? times(billed, days) : wholeDays;
    return {
      way,
      card,
      monthly: (requests) => {
        const bought = reserve(requests, { input: 0n, output: 0n });
        return times(plus(times(bought.input, number(rates.input)), times(bought.output, number(outputRate))), periods);
      },
    };
  };

  const byDtu = (): ReferenceWay => {
    const card = of.dtu;
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
  };

  const byModelUnit = (way: Way, plan: "hourly" | "monthly"): ReferenceWay => {
    const card = of.modelUnit;
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
  };

  const byPlan = (): ReferenceWay => {
    const way = "savings-plan";
    const isBeijing = workload.region === "beijing" || (workload.region === "" && workload.currency === "CNY");
    const planCard = cards.find(
      (card) => card.currency === workload.currency && card.savingsPlans.length > 0 && isBeijing,
    );
    if (of.tokens === null || planCard === undefined) return refuse(way, "no-card-offers-it");
    const tokens = byTokens("tokens", of.tokens, "implicit");
    if ("why" in tokens) return refuse(way, tokens.why);
    const rules = planCard.rules.savingsPlan;
    const named = rules === null ? null : savingsClass(rules, of.tokens.tokens.find(isModel)?.model ?? "");
    if (rules === null || named === null || named === "unknown") return refuse(way, "not-covered-by-a-plan");
    const offers = planCard.savingsPlans.filter((one) => one.class === named && one.termMonths <= workload.termMonths);
    const step = number(rules.step);
    /** A month of one offer at list cost L: the best V of its band by trying every one that can be. */
    const underOffer = (list: Fraction, offer: (typeof offers)[number]): Fraction => {
      const factor = number(offer.factor);
      const from = number(offer.from);
      const last = offer.below === null ? null : minus(number(offer.below), step);
      const demand = times(list, factor);
      const near = times(step, up(over(demand, step)));
      const tried = [-2n, -1n, 0n, 1n].map((places) => plus(near, times(step, whole(places))));
      return [from, ...(last === null ? [] : [last]), ...tried]
        .filter((one) => order(one, from) >= 0 && (last === null || order(one, last) <= 0))
        .map((commitment) =>
          order(demand, commitment) <= 0
            ? commitment
            : plus(commitment, times(minus(ONE, over(commitment, demand)), list)),
        )
        .reduce(least);
    };
    const total = whole(BigInt(workload.termMonths));
    const own = number(workload.requestsPerMonth);
    const overTerm = (requests: Fraction, kept: typeof offers) => {
      const list = tokens.monthly(requests);
      return kept.map((offer) => {
        const planned = times(whole(BigInt(offer.termMonths)), underOffer(list, offer));
        const rest = times(minus(total, whole(BigInt(offer.termMonths))), list);
        return { offer, cost: plus(planned, rest) };
      });
    };
    const [first, ...others] = overTerm(own, offers);
    if (first === undefined) return refuse(way, "no-commitment-pays");
    const best = others.reduce((a, b) => (order(b.cost, a.cost) < 0 ? b : a), first);
    if (order(best.cost, times(tokens.monthly(own), total)) >= 0) return refuse(way, "no-commitment-pays");
    // At another volume: any commitment of the same term and payment.
    const alike = offers.filter(
      ({ termMonths, payment }) => termMonths === best.offer.termMonths && payment === best.offer.payment,
    );
    return {
      way,
      card: planCard,
      monthly: (requests) =>
        over(
          overTerm(requests, alike)
            .map(({ cost }) => cost)
            .reduce(least),
          total,
        ),
    };
  };

  return [
    byTokens("tokens", of.tokens, "implicit"),
    byTokens("tokens-explicit-cache", of.tokens, "explicit"),
    byTokens("batch", of.tokens, "batch"),
    byTuned(),
    byPlan(),
    byReservation("reservation-standard-daily", "standard", "daily"),
    byReservation("reservation-standard-blocks", "standard", "block"),
    byReservation("reservation-fast-daily", "fast", "daily"),
    byReservation("reservation-fast-hourly", "fast", "hourly"),
    byPtu("ptu-hourly", "hourly"),
    byPtu("ptu-daily", "daily"),
    byDtu(),
    byModelUnit("model-unit-hourly", "hourly"),
    byModelUnit("model-unit-monthly", "monthly"),
  ];
}

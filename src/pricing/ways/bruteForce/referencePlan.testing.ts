import { least, minus, order, over, plus, times, whole, type Fraction } from "../../../money/fraction";
import type { RateCard } from "../../../rates/card/rateCard";
import { savingsClass } from "../../../rates/card/savingsPlan";
import { number, ONE, refuse, up, type ReferenceLoad, type ReferenceWay } from "./referenceLoad.testing";
import { byTokens } from "./referenceTokens.testing";

export function byPlan(load: ReferenceLoad, cards: readonly RateCard[], card: RateCard | null): ReferenceWay {
  const { isModel, workload } = load;
  const way = "savings-plan";
  const isBeijing = workload.region === "beijing" || (workload.region === "" && workload.currency === "CNY");
  const planCard = cards.find((one) => one.currency === workload.currency && one.savingsPlans.length > 0 && isBeijing);
  if (card === null || planCard === undefined) return refuse(way, "no-card-offers-it");
  const tokens = byTokens(load, "tokens", card, "implicit");
  if ("why" in tokens) return refuse(way, tokens.why);
  const rules = planCard.rules.savingsPlan;
  const named = rules === null ? null : savingsClass(rules, card.tokens.find(isModel)?.model ?? "");
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
}

import { amount } from "../../../money/amount";
import { compare } from "../../../money/compare";
import { fractionOf, type Fraction } from "../../../money/fraction";
import type { RateCard } from "../../../rates/card/rateCard";
import { savingsClass } from "../../../rates/card/savingsPlan";
import { bandsOf } from "../volumeCost";
import type { Evaluation } from "./evaluateTokens";

/** Savings plans of a model that may be the best one, each with its bands from the lowest. */
export interface PlanForm {
  readonly offers: readonly { readonly termMonths: number; readonly bands: readonly PlanBandForm[] }[];
  readonly step: Fraction;
  readonly termMonths: number;
}

interface PlanBandForm {
  readonly from: Fraction;
  readonly factor: Fraction;
}

/**
 * The offers of a card for a model that fit into a term. One that lasts no longer than another and takes no less off
 * the credit in any band is never the better one, and is left out. Null where no plan covers the model.
 */
export function planForm(card: RateCard, model: string, termMonths: number): PlanForm | null {
  const { savingsPlan: rules } = card.rules;
  const placed = rules === null ? null : savingsClass(rules, model);
  if (rules === null || placed === null || placed === "unknown") return null;
  const keys = new Set(
    card.savingsPlans
      .filter((one) => one.class === placed && one.termMonths <= termMonths)
      .map(({ payment, termMonths: months }) => `${payment} ${months}`),
  );
  const all = [...keys].flatMap((key) => {
    const at = card.savingsPlans.find((one) => `${one.payment} ${one.termMonths}` === key);
    return at === undefined
      ? []
      : [{ termMonths: at.termMonths, bands: bandsOf(card.savingsPlans, { ...at, class: placed }) }];
  });
  const isBeaten = (offer: (typeof all)[number], by: (typeof all)[number]) =>
    by.termMonths >= offer.termMonths &&
    by.bands.length === offer.bands.length &&
    offer.bands.every(({ from, factor }, place) => {
      const other = by.bands[place];
      return other !== undefined && compare(other.from, from) === 0 && compare(other.factor, factor) <= 0;
    });
  const offers = all.filter(
    (offer, place) =>
      !all.some((by, other) => other !== place && isBeaten(offer, by) && (!isBeaten(by, offer) || other < place)),
  );
  return {
    offers: offers.map(({ bands, ...offer }) => ({
      ...offer,
      bands: bands.map(({ from, factor }) => ({ from: fractionOf(from), factor: fractionOf(factor) })),
    })),
    step: fractionOf(amount(rules.step)),
    termMonths,
  };
}

/** What the denominator of every amount is to be a multiple of, so that a commitment ÷ its factor is whole. */
export function planDenominators({ offers, step }: PlanForm): readonly bigint[] {
  return offers.flatMap(({ bands }) =>
    bands.flatMap(({ from, factor }) => [factor.numerator * from.denominator * step.denominator]),
  );
}

/**
 * What the term costs under the best commitment, in units of 1 ÷ denominator; null where none costs less than list
 * price.
 *
 * @param list a month at list price, in the same units
 */
export function evaluatePlan(
  { offers, step, termMonths }: PlanForm,
  list: Evaluation,
  denominator: bigint,
): Evaluation {
  const stepUnits = (step.numerator * denominator) / step.denominator;
  const months = BigInt(termMonths);
  const inUnits = offers.map((offer) => ({
    months: BigInt(offer.termMonths),
    bands: offer.bands.map(({ from, factor }, place) => {
      const end = offer.bands[place + 1]?.from;
      return {
        from: (from.numerator * denominator) / from.denominator,
        last: end === undefined ? null : (end.numerator * denominator) / end.denominator - stepUnits,
        factor,
      };
    }),
  }));
  return (load) => {
    const each = list(load);
    if (each === null) return null;
    let best = each * months;
    let isPaying = false;
    for (const offer of inUnits) {
      const rest = (months - offer.months) * each;
      for (const { from, last, factor } of offer.bands) {
        // Dearer commitments than the list price of the month never pay.
        if (from >= each) break;
        const demand = (each * factor.numerator) / (factor.denominator * stepUnits);
        for (const steps of [demand, demand + 1n]) {
          const asked = steps * stepUnits;
          const commitment = asked < from ? from : last !== null && asked > last ? last : asked;
          const isCovered = each * factor.numerator <= commitment * factor.denominator;
          const month = isCovered
            ? commitment
            : commitment + each - (commitment * factor.denominator) / factor.numerator;
          const cost = offer.months * month + rest;
          if (cost < best) {
            best = cost;
            isPaying = true;
          }
        }
      }
    }
    return isPaying ? best : null;
  };
}

import { zero, type Amount } from "../../../money/amount";
import { add, multiply, subtract } from "../../../money/arithmetic";
import { isLess } from "../../../money/compare";
import { percentShare } from "../../../money/percentOf";
import { fromWhole } from "../../../money/wholeUnit";
import type { MonthLength } from "../../../model/settings";
import { memoize } from "../../../model/memoize";
import { sizedReservation } from "../../../pricing/sizing/sizedReservation";
import type { Steps } from "../../../model/sizing";
import type { ModelsSized, ModelsToSize } from "../../../worker/sizeModels";
import { sampleMonth, timesInMonth } from "../result/sampleMonth";
import type { Headline } from "../result/sizingResult";
import type { ModelGroup, ModelOffer } from "./modelGroups";

/** A model as it is bought best. Amounts are of a month, or of the time billed, as `ModelAnswers.headline` says. */
export interface ModelAnswer {
  readonly group: ModelGroup;
  /** What it is best reserved as; where nothing is reserved, what it was held against first. */
  readonly offer: ModelOffer;
  /** Null: nothing is reserved, and all tokens are billed. */
  readonly reserved: Steps | null;
  readonly cost: Amount;
  readonly payAsYouGo: Amount;
  readonly saved: Amount;
  /** Null where pay as you go costs nothing. */
  readonly savedPercent: Amount | null;
}

/** All models of a log, each bought as it costs least, and what that comes to. */
export interface ModelAnswers {
  readonly answers: readonly ModelAnswer[];
  readonly total: Pick<ModelAnswer, "cost" | "payAsYouGo" | "saved" | "savedPercent">;
  readonly headline: Headline;
}

/** What is asked of the worker: each group that is sized, once for each of its offers, in their order. */
export function modelsToSize(groups: readonly ModelGroup[]): readonly ModelsToSize[] {
  return groups.filter(isSized).flatMap((group) =>
    offersOf(group).map(({ basis }) => ({
      names: group.names,
      rules: basis.rules,
      isReserved: group.pricing.is === "reservable",
    })),
  );
}

function offersOf({ pricing }: SizedGroup): readonly ModelOffer[] {
  return pricing.is === "reservable" ? pricing.offers.filter(({ basis }) => basis.hasTokenPrices) : [pricing];
}

/**
 * Models have no reservation in common, so the best of all is the best of each, and that the best of its offers. All
 * cover the same minutes.
 *
 * @param sized the answers to `modelsToSize`, in its order
 */
export const modelAnswers = memoize(
  (groups: readonly ModelGroup[], sized: readonly ModelsSized[], month: MonthLength): ModelAnswers => {
    let next = 0;
    const answers = groups.filter(isSized).flatMap((group): readonly ModelAnswer[] => {
      const offers = offersOf(group);
      const own = sized.slice(next, next + offers.length);
      next += offers.length;
      const each = own.flatMap((one, at) => {
        const offer = offers[at];
        return offer === undefined ? [] : [answerOf(group, offer, one, month)];
      });
      const [first, ...others] = each;
      // Of equally cheap ones the first.
      return first === undefined
        ? []
        : [others.reduce((best, one) => (isLess(one.cost, best.cost) ? one : best), first)];
    });
    const sum = (of: (one: ModelAnswer) => Amount) => answers.reduce<Amount>((all, one) => add(all, of(one)), zero);
    const isRoundedUp = groups.some((group) => isSized(group) && group.pricing.basis.money.billed.isRoundedUp);
    return {
      answers,
      total: compared(
        sum(({ cost }) => cost),
        sum(({ payAsYouGo }) => payAsYouGo),
      ),
      headline: isRoundedUp ? "time" : "month",
    };
  },
);

type SizedGroup = ModelGroup & {
  readonly pricing: Extract<ModelGroup["pricing"], { readonly is: "reservable" | "tokens-only" }>;
};

/** Whether there are token prices to compare at; what does not fit must be billed, or buying nothing is cheapest. */
export function isSized(group: ModelGroup): group is SizedGroup {
  const { pricing } = group;
  return (
    (pricing.is === "reservable" || pricing.is === "tokens-only") &&
    pricing.basis.hasTokenPrices &&
    pricing.basis.rules.overflow !== "refused"
  );
}

function answerOf(
  group: SizedGroup,
  offer: ModelOffer,
  { totals, best }: ModelsSized,
  month: MonthLength,
): ModelAnswer {
  const { basis, settings } = offer;
  const standing = sampleMonth(settings, totals, month);
  const isMonth = !basis.money.billed.isRoundedUp;
  const byTokens = fromWhole(totals.payAsYouGo, basis.money.unit);
  const payAsYouGo = isMonth ? multiply(byTokens, timesInMonth(standing, totals.minutes)) : byTokens;
  if (best === null || (best.inputSteps === 0 && best.outputSteps === 0))
    return { group, offer, reserved: null, ...compared(payAsYouGo, payAsYouGo) };
  const figures = sizedReservation(best, totals, basis.money, standing.days, standing.hoursPerDay);
  const { total } = isMonth ? figures.perMonth : figures.overTime;
  const { inputSteps, outputSteps } = best;
  return { group, offer, reserved: { inputSteps, outputSteps }, ...compared(total, payAsYouGo) };
}

function compared(cost: Amount, payAsYouGo: Amount): ModelAnswers["total"] {
  const saved = subtract(payAsYouGo, cost);
  return { cost, payAsYouGo, saved, savedPercent: percentShare(saved, payAsYouGo) };
}

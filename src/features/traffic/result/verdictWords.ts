import { amount, type Amount } from "../../../money/amount";
import { negate } from "../../../money/arithmetic";
import { compare, isNegative, isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { SizedReservation } from "../../../pricing/sizing/sizedReservation";
import type { Premium, SizingResult, SizingVerdict } from "./sizing/sizingResult";
import type { SizedStudy } from "./sizing/sizingStudy";
import { insideWords, outsideOf, periodWords, reserveInSentence, reserveWords, type NameWords } from "./resultWords";

const CENT = amount("0.01");

export interface VerdictText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Of the reservation that the sentence is about; null where there is none. */
  readonly figures: SizedReservation | null;
}

type Covered = Extract<SizingVerdict, { readonly is: "pays" }>["covered"];

/** The answer in words. */
export function verdictWords(
  { verdict, headline }: Pick<SizingResult, "verdict" | "headline">,
  sized: SizedStudy,
  { words, reservation, format }: NameWords,
): VerdictText {
  const { basis, settings } = sized;
  const { currency } = basis.money;
  // A few requests cost less than is shown of an amount.
  const money = (value: Amount) =>
    !isNegative(value) && !isZero(value) && compare(value, CENT) < 0
      ? words.inCurrency(currency, format.number(toText(value), { maxFraction: 6 }))
      : format.moneyText(toText(value), currency);
  const costsOf = (figures: SizedReservation) => (headline === "month" ? figures.perMonth : figures.overTime);
  const period = periodWords(sized, headline, words, format);
  const inside = insideWords(settings.coverage, words, format);
  const { speed, plan } = settings;
  const bought = speed === null ? words.by[plan] : reservation.by[speed][plan];
  const percent = (value: Amount) => format.percent(toText(value), { maxFraction: 1 });
  switch (verdict.is) {
    case "pays": {
      const { best, covered } = verdict;
      const saved = best.figures.difference.percent;
      const outside = outsideOf(best, sized, words, format);
      return {
        title: bought(reserveWords(best.outcome, words, format)),
        figures: best.figures,
        sentences: [
          ...(saved === null
            ? []
            : [
                words.costsLess(
                  money(costsOf(best.figures).total),
                  period,
                  percent(negate(saved)),
                  money(costsOf(verdict.payAsYouGo).total),
                ),
              ]),
          ...(outside === null ? [] : [words.outside[outside.of](outside.share)]),
          coverageWords(covered, best),
        ],
      };
    }
    case "never-pays": {
      const { payAsYouGo, premium, covered } = verdict;
      return {
        title: words.neverPays,
        figures: payAsYouGo.figures,
        sentences: [
          words.paygCosts(money(costsOf(payAsYouGo.figures).total), period),
          premium === null || covered === null ? unreachable() : premiumWords(premium),
        ],
      };
    }
    case "refused":
      return coveredOnly(verdict.covered, words.refused, (cost) =>
        words.refusedText(cost, period, lostWords(verdict.covered)),
      );
    case "capacity":
      return coveredOnly(verdict.covered, words.capacity, (cost) => words.capacityText(cost, period));
    default:
      return verdict satisfies never;
  }

  function coverageWords(covered: Covered, best: NonNullable<Covered>): string {
    if (covered === null) return unreachable();
    const isBest =
      covered.outcome.inputSteps === best.outcome.inputSteps &&
      covered.outcome.outputSteps === best.outcome.outputSteps;
    return isBest
      ? words.coveredBest(inside)
      : words.coveredFor(
          inside,
          reserveInSentence(covered.outcome, words, format),
          money(costsOf(covered.figures).total),
          period,
        );
  }

  function premiumWords({ overTime, perMonth, percent: share }: Premium): string {
    const more = headline === "month" ? perMonth : overTime;
    if (isZero(more) || isNegative(more)) return words.coveredBest(inside);
    return share === null
      ? words.premiumPlain(inside, money(more), period)
      : words.premium(inside, money(more), period, percent(share));
  }

  function coveredOnly(
    covered: Covered,
    title: (inside: string) => string,
    text: (cost: string) => string,
  ): VerdictText {
    if (covered === null) return { title: words.cannotKeep, sentences: [unreachable()], figures: null };
    return {
      title: `${title(inside)}${words.sentenceGap}${reserveInSentence(covered.outcome, words, format)}`,
      sentences: [text(money(costsOf(covered.figures).reserved))],
      figures: covered.figures,
    };
  }

  /** What is refused costs nothing: it is said before anybody takes that for cheap. */
  function lostWords(covered: Covered): string {
    const outside = covered === null ? null : outsideOf(covered, sized, words, format);
    return outside === null ? words.lost.none : words.lost[outside.of](outside.share);
  }

  function unreachable(): string {
    const limit = basis.rules.maxInputTokens;
    return limit === null ? words.unreachablePlain(inside) : words.unreachable(inside, format.number(String(limit)));
  }
}

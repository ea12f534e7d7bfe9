import { amount, type Amount } from "../../../money/amount";
import { negate } from "../../../money/arithmetic";
import { compare, isNegative, isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { SizedReservation } from "../../../pricing/sizedReservation";
import type { SizingVerdict } from "../../../store/traffic/sizingResult";
import type { SizedStudy } from "../../../store/traffic/sizingStudy";
import type { Format } from "../../../ui/LocaleProvider";
import { insideWords, reserveInSentence, reserveWords, timeWords, type ResultWords } from "./resultWords";

const CENT = amount("0.01");

export interface VerdictText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Of the reservation that the sentence is about; null where there is none. */
  readonly figures: SizedReservation | null;
}

type Covered = Extract<SizingVerdict, { readonly is: "pays" }>["covered"];

/** The answer in words. */
export function verdictWords(verdict: SizingVerdict, sized: SizedStudy, words: ResultWords, format: Format): VerdictText {
  const { basis, settings, study } = sized;
  const { currency } = basis.money;
  // A few requests cost less than is shown of an amount.
  const money = (value: Amount) => (!isNegative(value) && !isZero(value) && compare(value, CENT) < 0
    ? words.inCurrency(currency, format.number(toText(value), { maxFraction: 6 })) : format.moneyText(toText(value), currency));
  const time = timeWords(study.totals.minutes, words, format);
  const inside = insideWords(settings.coverage, words, format);
  const bought = words.by[settings.plan];
  const percent = (value: Amount) => format.percent(toText(value), { maxFraction: 1 });
  switch (verdict.is) {
    case "pays": {
      const { best, covered } = verdict;
      const saved = best.figures.difference.percent;
      return {
        title: bought(reserveWords(best.outcome, words, format)), figures: best.figures,
        sentences: [
          ...(saved === null ? [] : [words.costsLess(money(best.figures.overTime.total), time, percent(negate(saved)), money(verdict.payAsYouGo))]),
          coverageWords(covered, best),
        ],
      };
    }
    case "never-pays": {
      const { payAsYouGo, premium, covered } = verdict;
      return {
        title: words.neverPays, figures: payAsYouGo.figures,
        sentences: [words.paygCosts(money(payAsYouGo.figures.overTime.total), time), premium === null || covered === null ? unreachable() : premiumWords(premium)],
      };
    }
    case "refused":
      return coveredOnly(verdict.covered, words.refused, words.refusedText);
    case "capacity":
      return coveredOnly(verdict.covered, words.capacity, words.capacityText);
    default:
      return verdict satisfies never;
  }

  function coverageWords(covered: Covered, best: NonNullable<Covered>): string {
    if (covered === null) return unreachable();
    const isBest = covered.outcome.inputSteps === best.outcome.inputSteps && covered.outcome.outputSteps === best.outcome.outputSteps;
    return isBest ? words.coveredBest(inside)
      : words.coveredFor(inside, reserveInSentence(covered.outcome, words, format), money(covered.figures.overTime.total));
  }

  function premiumWords({ overTime, percent: share }: { readonly overTime: Amount; readonly percent: Amount | null }): string {
    if (isZero(overTime) || isNegative(overTime)) return words.coveredBest(inside);
    return share === null ? words.premiumPlain(inside, money(overTime)) : words.premium(inside, money(overTime), percent(share));
  }

  function coveredOnly(covered: Covered, title: (inside: string) => string, text: (amount: string, time: string) => string): VerdictText {
    if (covered === null) return { title: words.cannotKeep, sentences: [unreachable()], figures: null };
    return {
      title: `${title(inside)}${words.sentenceGap}${reserveInSentence(covered.outcome, words, format)}`,
      sentences: [text(money(covered.figures.overTime.reserved), time)], figures: covered.figures,
    };
  }

  function unreachable(): string {
    const limit = basis.rules.maxInputTokens;
    return limit === null ? words.unreachablePlain(inside) : words.unreachable(inside, format.number(String(limit)));
  }
}

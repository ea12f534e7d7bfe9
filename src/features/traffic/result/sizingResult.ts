import { amount, one, type Amount } from "../../../money/amount";
import { divide, multiply, subtract } from "../../../money/arithmetic";
import { equals, isLess, isZero } from "../../../money/compare";
import { roundUpToWhole } from "../../../money/round";
import { toText } from "../../../money/toText";
import { fromWhole } from "../../../money/wholeUnit";
import { fullHour, type FullHour } from "../../../pricing/sizing/fullHour";
import { sizedReservation, type SizedReservation } from "../../../pricing/sizing/sizedReservation";
import type { ReservationOutcome } from "../../../traffic/sizer/sizer";
import type { StudyOptionName } from "../../../traffic/study/study";
import { csvText, type CsvCell, type CsvDialect } from "../../../encoding/csvText";
import type { MonthLength } from "../../../model/settings";
import { memoize } from "../../../model/memoize";
import type { TextFile } from "../../../store/transfer/planFiles";
import { sampleMonth, timesInMonth, type SampleMonth } from "./sampleMonth";
import { windowsBought, type BoughtMix } from "./boughtMix";
import { blockResult, type BlockResult } from "./blockResult";
import type { SizedStudy } from "./sizingStudy";

/** One line of the table of options. */
export interface SizedOption {
  readonly name: StudyOptionName;
  /** Null: the wanted coverage cannot be kept. */
  readonly found: { readonly outcome: ReservationOutcome; readonly figures: SizedReservation } | null;
}

export interface SizingResult {
  readonly options: readonly SizedOption[];
  readonly verdict: SizingVerdict;
  /** Null: none is named, since requests are lost or tokens have no price. */
  readonly cheapest: StudyOptionName | null;
  /** null: no hours are bought on top of a base. */
  readonly mix: MixResult | null;
  /** One for each time that a block can run at night; none where no blocks are sold. */
  readonly blocks: readonly BlockResult[];
  readonly payAsYouGo: Amount;
  readonly month: SampleMonth;
  /**
   * The amounts that come first. A month can be bought, and minutes of a day's plan cannot; where the time is billed
   * rounded up to whole hours or days that time can be bought, and the cheapest was found for it.
   */
  readonly headline: Headline;
  /** Amounts over the time of the traffic are a part of what can be bought: minutes of a day, or of an hour. */
  readonly isProrated: boolean;
  /** What amounts over the traffic are multiplied by to be headline amounts. */
  readonly toHeadline: Amount;
}

export type Headline = "month" | "time";

export type FoundOption = NonNullable<SizedOption["found"]>;
type Found = FoundOption;

/** The answer. `covered` is null where the wanted coverage cannot be kept. */
export type SizingVerdict =
  | { readonly is: "pays"; readonly best: Found; readonly payAsYouGo: SizedReservation; readonly covered: Found | null }
  /** Nothing is reserved in the best; `premium` is what the coverage costs over pay as you go. */
  | {
      readonly is: "never-pays";
      readonly payAsYouGo: Found;
      readonly covered: Found | null;
      readonly premium: Premium | null;
    }
  /** Requests that do not fit are lost and cost nothing, so that the cheapest is to refuse all of them. */
  | { readonly is: "refused"; readonly covered: Found | null }
  /** Without token prices there is nothing to hold a reservation against. */
  | { readonly is: "capacity"; readonly covered: Found | null };

export interface Premium {
  readonly overTime: Amount;
  readonly perMonth: Amount;
  readonly percent: Amount | null;
}

/** Headline amounts, as `SizingResult.headline` says. */
export interface MixResult {
  readonly reservedBase: Amount;
  readonly reservedWindows: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
  /** Against the best single reservation. */
  readonly saved: Amount;
  readonly savedPercent: Amount | null;
  readonly saves: boolean;
  /** The same as items are made of it. */
  readonly bought: BoughtMix;
  /** It saves less than is shown of an amount. */
  readonly isUnderCent: boolean;
  /** No mix costs less; null: not known. */
  readonly atLeast: Amount | null;
  /** The most that any mix could save over the best single reservation. */
  readonly couldSave: Amount | null;
  readonly isProven: boolean;
  readonly hour: FullHour;
}

/** What a study says, in money. The same study gives the same object. */
export const sizingResult = memoize((sized: SizedStudy, month: MonthLength): SizingResult => {
  const { study, basis } = sized;
  const standing = sampleMonth(sized.settings, sized.facts, month);
  const all = study.options.map(({ name, outcome }): SizedOption => ({
    name,
    found:
      outcome === null
        ? null
        : {
            outcome,
            figures: sizedReservation(outcome, study.totals, basis.money, standing.days, standing.hoursPerDay),
          },
  }));
  const verdict = verdictOf(all, sized);
  const options = all.filter(({ name }) => isOffered(name, verdict));
  const headline = basis.money.billed.isRoundedUp ? "time" : "month";
  const toHeadline = headline === "month" ? timesInMonth(standing, study.totals.minutes) : one;
  return {
    options,
    verdict,
    cheapest: verdict.is === "pays" ? "best" : verdict.is === "never-pays" ? "pay-as-you-go" : null,
    mix: mixOf(sized, toHeadline),
    blocks: study.blocks.map((block) => blockResult(block, sized, toHeadline)),
    month: standing,
    headline,
    toHeadline,
    isProrated: headline === "month" && !equals(basis.money.billed.count, roundUpToWhole(basis.money.billed.count)),
    payAsYouGo: fromWhole(study.totals.payAsYouGo, basis.money.unit),
  };
});

export function optionOf(options: readonly SizedOption[], name: StudyOptionName): Found | null {
  return options.find((one) => one.name === name)?.found ?? null;
}

/** Without token prices, or where what does not fit is lost, the cheapest is to buy nothing: no option then. */
function isOffered(name: StudyOptionName, { is }: SizingVerdict): boolean {
  switch (name) {
    case "best":
      // Where no reservation pays, the best is pay as you go, which has a line of its own.
      return is === "pays";
    case "pay-as-you-go":
      return is === "pays" || is === "never-pays";
    default:
      return true;
  }
}

function verdictOf(options: readonly SizedOption[], { basis }: SizedStudy): SizingVerdict {
  const covered = optionOf(options, "coverage");
  const best = optionOf(options, "best");
  const payAsYouGo = optionOf(options, "pay-as-you-go");
  if (!basis.hasTokenPrices) return { is: "capacity", covered };
  if (basis.rules.overflow === "refused" || best === null || payAsYouGo === null) return { is: "refused", covered };
  if (best.outcome.inputSteps > 0 || best.outcome.outputSteps > 0)
    return { is: "pays", best, payAsYouGo: payAsYouGo.figures, covered };
  return {
    is: "never-pays",
    payAsYouGo,
    covered,
    premium:
      covered === null
        ? null
        : {
            overTime: covered.figures.difference.amount,
            perMonth: covered.figures.difference.perMonth,
            percent: covered.figures.difference.percent,
          },
  };
}

function mixOf({ study, basis: { money } }: SizedStudy, toHeadline: Amount): MixResult | null {
  const { mix } = study;
  if (mix === null || money.mix === null) return null;
  const costOf = (whole: bigint) => multiply(fromWhole(whole, money.unit), toHeadline);
  const [total, flat] = [costOf(mix.total), costOf(mix.flat)];
  const saved = subtract(flat, total);
  const atLeast = mix.atLeast === null ? null : costOf(mix.atLeast);
  return {
    reservedBase: costOf(mix.reservedBase),
    reservedWindows: costOf(mix.reservedWindows),
    overflow: costOf(mix.overflow),
    total,
    saved,
    saves: isLess(total, flat),
    bought: windowsBought(mix, study.totals.minutes),
    isUnderCent: isLess(saved, amount("0.01")),
    savedPercent: isZero(flat) ? null : multiply(divide(saved, flat), amount(100)),
    atLeast,
    couldSave: atLeast === null ? null : subtract(flat, atLeast),
    isProven: mix.atLeast === mix.total,
    hour: fullHour(money.mix, money),
  };
}

const HEADER = [
  "option",
  "currency",
  "input_tpm",
  "output_tpm",
  "reserved",
  "overflow",
  "total",
  "difference_percent",
  "reserved_month",
  "overflow_month",
  "total_month",
  "input_use_percent",
  "output_use_percent",
  "overflow_requests_percent",
  "overflow_tokens_percent",
  "overflow_minutes_percent",
];

/** The table of options as a file, with exact amounts. @param nameOf as the page calls an option */
export function optionsFile(
  { options }: SizingResult,
  sized: SizedStudy,
  nameOf: (name: StudyOptionName) => string,
  dialect: CsvDialect,
): TextFile {
  const { currency } = sized.basis.money;
  const text = (value: Amount | null): CsvCell => (value === null ? "" : { number: toText(value) });
  const lines = options.map(({ name, found }): readonly CsvCell[] => {
    if (found === null) return [nameOf(name), currency, ...HEADER.slice(2).map(() => "")];
    const { figures } = found;
    // Without token prices overflow is not free: it is not known.
    const costs = ({ reserved, overflow, total }: SizedReservation["overTime"]) => [
      text(reserved),
      ...(sized.basis.hasTokenPrices ? [text(overflow), text(total)] : ["", ""]),
    ];
    const { outside, difference } = figures;
    return [
      nameOf(name),
      currency,
      text(figures.inputTpm),
      text(figures.outputTpm),
      ...costs(figures.overTime),
      sized.basis.hasTokenPrices ? text(difference.percent) : "",
      ...costs(figures.perMonth),
      text(figures.inputUse),
      text(figures.outputUse),
      text(outside.requests),
      text(outside.tokens),
      text(outside.minutes),
    ];
  });
  return { name: "reservations.csv", type: "text/csv", text: csvText([HEADER, ...lines], dialect) };
}

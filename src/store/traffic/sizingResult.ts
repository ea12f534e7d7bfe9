import { daysInMonth } from "../../pricing/monthLength";
import type { MonthLength } from "../../units/settings";
import { amount, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { isLess, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { fromWhole } from "../../money/wholeUnit";
import { fullHour, type FullHour } from "../../pricing/fullHour";
import { sizedReservation, type SizedReservation } from "../../pricing/sizedReservation";
import type { ReservationOutcome } from "../../traffic/sizer";
import type { StudyOptionName } from "../../traffic/study";
import { csvText, type CsvCell, type CsvDialect } from "../../units/csvText";
import type { TextFile } from "../planFiles";
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
  readonly mix: MixResult;
  readonly payAsYouGo: Amount;
}

type Found = NonNullable<SizedOption["found"]>;

/** The answer. `covered` is null where the wanted coverage cannot be kept. */
export type SizingVerdict =
  | { readonly is: "pays"; readonly best: Found; readonly payAsYouGo: Amount; readonly covered: Found | null }
  /** Nothing is reserved in the best; `premium` is what the coverage costs over pay as you go. */
  | { readonly is: "never-pays"; readonly payAsYouGo: Found; readonly covered: Found | null; readonly premium: Premium | null }
  /** Requests that do not fit are lost and cost nothing, so that the cheapest is to refuse all of them. */
  | { readonly is: "refused"; readonly covered: Found | null }
  /** Without token prices there is nothing to hold a reservation against. */
  | { readonly is: "capacity"; readonly covered: Found | null };

export interface Premium {
  readonly overTime: Amount;
  readonly perMonth: Amount;
  readonly percent: Amount | null;
}

export interface MixResult {
  readonly reservedBase: Amount;
  readonly reservedWindows: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
  /** Against the best single reservation. */
  readonly saved: Amount;
  readonly savedPercent: Amount | null;
  readonly saves: boolean;
  /** It saves less than is shown of an amount. */
  readonly isUnderCent: boolean;
  /** No mix costs less; null: not known. */
  readonly atLeast: Amount | null;
  /** The most that any mix could save over the best single reservation. */
  readonly couldSave: Amount | null;
  readonly isProven: boolean;
  readonly hour: FullHour;
}

let last: { readonly sized: SizedStudy; readonly month: MonthLength; readonly result: SizingResult } | null = null;

/** What a study says, in money. The same study gives the same object. */
export function sizingResult(sized: SizedStudy, month: MonthLength): SizingResult {
  if (last?.sized === sized && last.month === month) return last.result;
  const { study, basis } = sized;
  const days = daysInMonth({ month });
  const options = study.options.map(({ name, outcome }): SizedOption => ({
    name, found: outcome === null ? null : { outcome, figures: sizedReservation(outcome, study.totals, basis.money, days) },
  }));
  const result = { options, verdict: verdictOf(options, sized), mix: mixOf(sized), payAsYouGo: fromWhole(study.totals.payAsYouGo, basis.money.unit) };
  last = { sized, month, result };
  return result;
}

export function optionOf(options: readonly SizedOption[], name: StudyOptionName): Found | null {
  return options.find((one) => one.name === name)?.found ?? null;
}

function verdictOf(options: readonly SizedOption[], { basis }: SizedStudy): SizingVerdict {
  const covered = optionOf(options, "coverage");
  const best = optionOf(options, "best");
  const payAsYouGo = optionOf(options, "pay-as-you-go");
  if (!basis.hasTokenPrices || best === null || payAsYouGo === null) return { is: "capacity", covered };
  if (basis.rules.overflow === "refused") return { is: "refused", covered };
  if (best.outcome.inputSteps > 0 || best.outcome.outputSteps > 0) return { is: "pays", best, payAsYouGo: payAsYouGo.figures.overTime.total, covered };
  return {
    is: "never-pays", payAsYouGo, covered,
    premium: covered === null ? null
      : { overTime: covered.figures.difference.amount, perMonth: covered.figures.difference.perMonth, percent: covered.figures.difference.percent },
  };
}

function mixOf({ study: { mix }, basis: { money } }: SizedStudy): MixResult {
  const [total, flat] = [fromWhole(mix.total, money.unit), fromWhole(mix.flat, money.unit)];
  const saved = subtract(flat, total);
  const atLeast = mix.atLeast === null ? null : fromWhole(mix.atLeast, money.unit);
  return {
    reservedBase: fromWhole(mix.reservedBase, money.unit), reservedWindows: fromWhole(mix.reservedWindows, money.unit),
    overflow: fromWhole(mix.overflow, money.unit), total, saved, saves: isLess(total, flat), isUnderCent: isLess(saved, amount("0.01")),
    savedPercent: isZero(flat) ? null : multiply(divide(saved, flat), amount(100)),
    atLeast, couldSave: atLeast === null ? null : subtract(flat, atLeast), isProven: mix.atLeast === mix.total, hour: fullHour(money),
  };
}

const HEADER = [
  "option", "currency", "input_tpm", "output_tpm", "reserved", "overflow", "total", "difference_percent", "reserved_month", "overflow_month", "total_month",
  "input_use_percent", "output_use_percent", "overflow_requests_percent", "overflow_tokens_percent", "overflow_minutes_percent",
];

/** The table of options as a file, with exact amounts. @param nameOf as the page calls an option */
export function optionsFile({ options }: SizingResult, sized: SizedStudy, nameOf: (name: StudyOptionName) => string, dialect: CsvDialect): TextFile {
  const { currency } = sized.basis.money;
  const text = (value: Amount | null): CsvCell => (value === null ? "" : { number: toText(value) });
  const lines = options.map(({ name, found }): readonly CsvCell[] => {
    if (found === null) return [nameOf(name), currency, ...HEADER.slice(2).map(() => "")];
    const { figures } = found;
    // Without token prices overflow is not free: it is not known.
    const costs = ({ reserved, overflow, total }: SizedReservation["overTime"]) => [text(reserved), ...(sized.basis.hasTokenPrices ? [text(overflow), text(total)] : ["", ""])];
    const { outside, difference } = figures;
    return [
      nameOf(name), currency, text(figures.inputTpm), text(figures.outputTpm), ...costs(figures.overTime),
      sized.basis.hasTokenPrices ? text(difference.percent) : "", ...costs(figures.perMonth), text(figures.inputUse), text(figures.outputUse),
      text(outside.requests), text(outside.tokens), text(outside.minutes),
    ];
  });
  return { name: "reservations.csv", type: "text/csv", text: csvText([HEADER, ...lines], dialect) };
}

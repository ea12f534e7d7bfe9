import { modelFamily } from "../../model/modelFamily";
import { amount, zero, type Amount } from "../../money/amount";
import { add } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { SizingPriceFile } from "../../rates/sizingPriceFile";
import type { CommandRun } from "../runCommand";
import type { SizeArguments } from "./sizeArguments";
import { readPrices, sizedReport, sumsOnly } from "./sizedReport";
import type { SizeReport } from "./sizeReport";
import type { FamilyTraffic, TrafficRead } from "./sizeTraffic";
import { errorLines } from "../terminalText";

interface Priced extends FamilyTraffic {
  readonly prices: SizingPriceFile;
}

interface Printed extends SizeReport {
  readonly model: string;
  readonly models: readonly string[];
}

/**
 * `size --each-model`: the answer for each family of models, one JSON object a line, and on standard error what they
 * come to together, each bought or billed by tokens as costs least.
 */
export function sizeEachModel(asked: SizeArguments, read: TrafficRead): CommandRun {
  const { file } = asked.source;
  if (!read.ok) return refused(read.reasons);
  if (read.byFamily.length === 0)
    return refused([
      ...read.notes,
      `${file}: names no models: leave --each-model out, or name their column with --columns model=NAME`,
    ]);
  const wrong = sumsOnly(asked, read.traffic);
  if (wrong !== null) return refused([...read.notes, wrong]);
  const priced = pricedFamilies(asked, read.byFamily);
  if (!priced.ok) return refused([...read.notes, ...priced.reasons]);
  const printed = priced.families.map(({ family, names, traffic, prices }): Printed => {
    const report = sizedReport(asked, prices, { traffic: traffic(), resolutionSeconds: read.resolutionSeconds });
    return { model: family, models: names, ...report };
  });
  return {
    out: printed.map((one) => `${JSON.stringify(one)}\n`).join(""),
    err: errorLines([...priced.notes, ...read.notes, ...together(file, printed, priced.families)]),
    code: 0,
  };
}

function refused(reasons: readonly string[]): CommandRun {
  return { out: "", err: errorLines(reasons), code: 1 };
}

type PricedFamilies =
  | { readonly ok: true; readonly families: readonly Priced[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

function pricedFamilies(
  { source: { file }, prices, ownPrices }: SizeArguments,
  families: readonly FamilyTraffic[],
): PricedFamilies {
  const files = [...new Set([...(prices === "" ? [] : [prices]), ...ownPrices.map((one) => one.file)])];
  const read = new Map(files.map((one) => [one, readPrices(one)]));
  const fileOf = ({ family }: FamilyTraffic) =>
    ownPrices.find(({ model }) => modelFamily(model) === family)?.file ?? prices;
  const reasons = [
    ...[...read.values()].flatMap((one) => (one.ok ? [] : one.reasons)),
    ...ownPrices
      .filter(({ model }) => !families.some(({ family }) => family === modelFamily(model)))
      .map(({ model }) => `${file}: has no requests of ${model}`),
    ...families
      .filter((family) => fileOf(family) === "")
      .map(
        ({ family }) =>
          `${file}: no prices for ${family}: give them with --prices ${family}=FILE, or leave it out with --model`,
      ),
  ];
  if (reasons.length > 0) return { ok: false, reasons };
  const priced = families.flatMap((family): Priced[] => {
    const found = read.get(fileOf(family));
    return found?.ok === true ? [{ ...family, prices: found.prices }] : [];
  });
  const general = families.filter((family) => fileOf(family) === prices).length;
  return {
    ok: true,
    families: priced,
    notes: [
      ...[...read.values()].flatMap((one) => (one.ok ? one.notes : [])),
      ...(general > 1
        ? [`${file}: ${general} models at the same prices; give each its own with --prices NAME=FILE`]
        : []),
    ],
  };
}

/** The best of all together is the best of each: no reservation serves two models. */
function together(file: string, printed: readonly Printed[], families: readonly Priced[]): readonly string[] {
  const currencies = new Set(families.map(({ prices }) => prices.currency));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1)
    return [`${file}: the prices are in several currencies, and do not add up`];
  const sum = (of: (one: Printed) => string) =>
    toText(printed.reduce<Amount>((all, one) => add(all, amount(of(one))), zero));
  const isReserved = ({ reservation }: Printed) => reservation.inputTpm > 0 || reservation.outputTpm > 0;
  const reserved = printed
    .filter(isReserved)
    .map(({ model, reservation }) => `${model} (${reservation.inputTpm} in, ${reservation.outputTpm} out)`);
  const byTokens = printed.filter((one) => !isReserved(one)).map(({ model }) => model);
  return [
    `${file}: together ${currency} ${sum((one) => one.reservation.total)}, against ${currency} ${sum((one) => one.payAsYouGo)} by tokens alone; ` +
      `reserved: ${reserved.join(", ") || "none"}; by tokens alone: ${byTokens.join(", ") || "none"}`,
  ];
}

import type { GrowthContent } from "../../../charts/growth/growthCurve";
import type { MessagesOf } from "../../../format/catalogue";
import type { waysMessages } from "../../../format/messages/ways";
import type { waysGrowthMessages } from "../../../format/messages/waysGrowth";
import { amount } from "../../../money/amount";
import { multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { DecimalText } from "../../../model/quantities";
import type { Format } from "../../../ui/LocaleProvider";
import type { GrowthAnswer, StretchTexts } from "./growthAnswer";

export interface GrowthWriting {
  readonly words: MessagesOf<typeof waysGrowthMessages>;
  /** Of the ways. */
  readonly shared: MessagesOf<typeof waysMessages>;
  readonly format: Format;
}

export interface GrowthSentence {
  /** What to buy when. */
  readonly lead: string;
  readonly rest: readonly string[];
}

/** The plan in words; null where no way applies. */
export function growthSentence(answer: GrowthAnswer, { words, shared, format }: GrowthWriting): GrowthSentence | null {
  const { switching, stays, cheapest, volumes, asked } = answer;
  const [best] = stays;
  if (switching === null || best === undefined) return null;
  const { currency, termMonths } = asked.workload;
  const money = (text: DecimalText) => format.moneyText(text, currency);
  const number = (count: number) => format.number(String(count));
  const total = money(switching.total);
  const [first, ...later] = switching.stretches.map(({ way, from }) => ({
    name: shared.ways[way],
    from: number(from),
  }));
  if (first === undefined) return null;
  const saved = subtract(amount(best.total), amount(switching.total));
  const lead =
    later.length === 0
      ? words.stay(first.name, total, number(termMonths))
      : words.switch(
          first.name,
          later.map(({ name, from }) => words.then(name, from)),
          total,
          number(termMonths),
        );
  return {
    lead,
    rest: [
      ...(isZero(saved) ? [] : [words.saves(money(toText(saved)), shared.ways[best.way])]),
      words.volumes(
        format.number(volumes.first, { maxFraction: 0 }),
        format.number(volumes.last, { maxFraction: 0 }),
        number(termMonths),
      ),
      cheapest.length < 2
        ? words.neverChanges
        : words.changes(cheapest.slice(1).map(({ month, way }) => words.changesTo(shared.ways[way], number(month)))),
      ...(isBound(answer) ? [words.bound] : []),
      ...(isZero(amount(switching.fees)) ? [] : [words.fees(money(switching.fees))]),
    ],
  };
}

/** The plan switches in other months than those in which the cheapest changes: what was bought runs on. */
function isBound({ switching, cheapest, asked }: GrowthAnswer): boolean {
  const stretches = switching?.stretches ?? [];
  const binds = asked.prepaidMonths > 1 || stretches.some(({ savingsPlans }) => savingsPlans.length > 0);
  const changes = cheapest.slice(1).map(({ month }) => month);
  return binds && stretches.slice(1).some(({ from }) => !changes.includes(from));
}

export interface GrowthRow {
  readonly key: string;
  readonly name: string;
  readonly total: DecimalText;
  /** Over the plan; null for the plan itself. */
  readonly more: DecimalText | null;
  readonly first: DecimalText;
  readonly last: DecimalText;
  readonly fees: DecimalText;
}

/** The plan, then staying with each way. */
export function growthRows({ switching, stays }: GrowthAnswer, { words, shared }: GrowthWriting): readonly GrowthRow[] {
  if (switching === null) return [];
  const total = amount(switching.total);
  const ends = (byMonth: readonly DecimalText[]) => ({ first: byMonth[0] ?? "0", last: byMonth.at(-1) ?? "0" });
  return [
    { key: "plan", name: words.plan, more: null, ...switching, ...ends(switching.byMonth) },
    ...stays.map((stay) => ({
      key: stay.way,
      name: words.stayWith(shared.ways[stay.way]),
      more: toText(subtract(amount(stay.total), total)),
      total: stay.total,
      fees: stay.fees,
      ...ends(stay.byMonth),
    })),
  ];
}

/** "12,000 per month for 6 months", for each commitment of a stretch. */
export function commitmentTexts(
  { savingsPlans }: StretchTexts,
  { shared, format }: GrowthWriting,
  currency: GrowthContent["currency"],
): readonly string[] {
  return savingsPlans.map(({ commitmentPerMonth, termMonths, payment }) =>
    shared.committed.plan(format.moneyText(commitmentPerMonth, currency), termMonths, payment === "all-upfront"),
  );
}

/** Ways that cost many times the plan would leave no room for the others. */
const MOST_DRAWN = 6;
const FAR = amount(5);

/** What is drawn: the plan, and the ways that cost no more than a few times as much. */
export function growthContent(
  { switching, stays, asked }: GrowthAnswer,
  { shared }: GrowthWriting,
): GrowthContent | null {
  if (switching === null) return null;
  const most = multiply(amount(switching.total), FAR);
  const near = stays.filter(({ total }, at) => at < MOST_DRAWN && compare(amount(total), most) <= 0);
  return {
    currency: asked.workload.currency,
    ways: near.map(({ way, byMonth }) => ({ way, name: shared.ways[way], costs: byMonth })),
    plan: switching.byMonth,
    stretches: switching.stretches.map(({ way, from, to }) => ({ way, name: shared.ways[way], from, to })),
  };
}

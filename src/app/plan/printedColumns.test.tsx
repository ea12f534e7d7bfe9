import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CostLines } from "../../features/answer/CostLines";
import { QuotePaper } from "../../features/quote/QuotePaper";
import type { Language } from "../../format/catalogue";
import { amount, zero, type Amount } from "../../money/amount";
import { add, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Item, Plan } from "../../plan/plan";
import { modelUnit, ptu, textTraining, tokens, videoTraining } from "../../pricing/pricing.testing";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { realRateCards } from "../../rates/published/realCards.testing";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { quoteOf } from "../../features/quote/useQuote";
import { WithRealCards } from "../../store/cards/realCards.testing";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { ItemList } from "./ItemList";

/**
 * The numbers are read from the rendered text: what is printed in a column, its rounding row with it, adds up to what
 * is printed under it. Drawing takes the time: every fifth plan is drawn as a sheet of paper, the others as the list of
 * items, and the cost lines of one item of each.
 */
const PLANS = 300;
const LANGUAGES: readonly Language[] = ["en", "zh"];

const cards = { rateCards: realRateCards(), factors: [] };
const served = { ...cards, from: "served" as const, missing: [], price: (plan: Plan) => pricedPlan(plan, cards) };

const whole = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const percent = fc.constantFrom("0", "0", "7.5", "12.345", "33.333", "0.01");
const startMonth = fc.constantFrom("1", "1", "2", "7", "99");
const months = fc.constantFrom(null, null, "3", "11");
const growthPercent = fc.constantFrom("0", "0", "3.7", "-2.25");
const common = { startMonth, discountPercent: percent };
const fraction = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, "0");
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const days = whole(1, 30);
const own = defaultItem("other", { id: "o", card: "", cardVersion: "", model: "" });

const anyItem: fc.Arbitrary<Item> = fc.oneof(
  fc
    .record({ ...common, trainingTokens: whole(1, 50_000_000), mixedTokens: whole(0, 999_999), epochs: whole(1, 5) })
    .map((rest): Item => textTraining(rest)),
  fc
    .record({ ...common, maxPixels: whole(30_000, 90_000), epochs: whole(1, 400) })
    .map((rest): Item => videoTraining(rest)),
  fc
    .record({
      ...common,
      months,
      growthPercent,
      inputTpm: whole(1, 40).map((steps) => `${steps}0000`),
      outputTpm: whole(1, 40).map((steps) => `${steps}000`),
      purchase: fc.oneof(
        fc.record({
          plan: fc.constant("hourly" as const),
          hoursPerDay: fc.constantFrom("0.333", "7.77", "24"),
          daysPerMonth: days,
        }),
        fc.record({ plan: fc.constant("daily" as const), daysPerMonth: days }),
        fc.record({ plan: fc.constant("days-once" as const), days }),
      ),
    })
    .map((rest): Item => ptu(rest)),
  fc
    .record({
      ...common,
      months,
      replicas: whole(1, 9),
      purchase: fc.record({
        plan: fc.constant("hourly" as const),
        hoursPerDay: fc.constantFrom("0.333", "9.99"),
        daysPerMonth: days,
      }),
    })
    .map((rest): Item => modelUnit(rest)),
  {
    arbitrary: fc
      .record({
        ...common,
        months,
        growthPercent,
        requestsPerMonth: whole(0, 400_000),
        inputTokens: whole(0, 9_999),
        outputTokens: whole(0, 999),
        cacheHitPercent: percent,
        batchPercent: percent,
        freeTokens: fc.constantFrom("0", "1000000"),
        freeDays: whole(1, 90),
        rounds: whole(1, 3),
      })
      .map((rest): Item => tokens(rest)),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        ...common,
        billing: fc.constantFrom("monthly" as const, "one-time" as const),
        unitPrice: fraction,
        quantity: fraction,
      })
      .map(({ billing, unitPrice, quantity, ...rest }): Item => ({
        ...own,
        description: "x",
        billing,
        unitPrice,
        quantity,
        ...rest,
      })),
    weight: 3,
  },
);
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    items: fc.array(anyItem, { minLength: 1, maxLength: 10 }),
    termMonths: fc.constantFrom(1, 6, 12, 13, 36),
    month: fc.constantFrom("30" as const, "average" as const),
    adjustments: fc.record({ discountPercent: percent, contingencyPercent: percent, taxPercent: percent }),
  })
  .map(({ items, termMonths, month, adjustments }) => {
    const empty = emptyPlan("T", "S", "USD");
    const scenario = {
      name: "S",
      currency: "USD" as const,
      savingsPlan: null,
      items: items.map((item, place) => ({ ...item, id: `i${place + 1}` })),
    };
    return { ...empty, termMonths, adjustments, settings: { ...empty.settings, month }, scenarios: [scenario] };
  });

interface Seen {
  tables: number;
  columns: number;
  withRounding: number;
}
const nothing = (): Seen => ({ tables: 0, columns: 0, withRounding: 0 });

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, "");

/** The last number of a cell ("at least 12.00"), or null where none is printed. */
function printed(cell: string): Amount | null {
  const number = /[-\u2212]?\d[\d,]*(?:\.\d+)?(?!.*\d)/.exec(textOf(cell))?.[0];
  return number === undefined ? null : amount(number.replaceAll(",", "").replace("\u2212", "-"));
}

/**
 * Checks each column that has a number in a row that sums up; cells are counted from the right, for names span more or
 * fewer of them.
 */
function checkTables(markup: string, seen: Seen) {
  for (const [table] of markup.matchAll(/<table[\s\S]*?<\/table>/g)) {
    let above: { cells: (Amount | null)[]; isRounding: boolean }[] = [];
    const foot = table.indexOf("<tfoot");
    for (const row of table.matchAll(/<tr([^>]*)>([\s\S]*?)<\/tr>/g)) {
      const [, attributes = "", inside = ""] = row;
      const cells = [...inside.matchAll(/<td class="([^"]*)"[^>]*>([\s\S]*?)<\/td>/g)]
        .map(([, names = "", cell = ""]) => (names === "num" ? printed(cell) : null))
        .reverse();
      if (cells.length === 0) continue;
      const isSum = /class="(?:sum|grand)"/.test(attributes) || (foot >= 0 && row.index > foot);
      if (!isSum) {
        above.push({ cells, isRounding: attributes.includes("rounding") });
        continue;
      }
      // A total without rows sums up nothing: the quote has that where there are no adjustments.
      if (above.length === 0) continue;
      seen.tables += 1;
      cells.forEach((total, place) => {
        if (total === null) return;
        const lines = sum(above.map((line) => line.cells[place] ?? zero));
        expect(toText(lines), `column ${place} from the right of ${textOf(table)}`).toBe(toText(total));
        seen.columns += 1;
        if (above.some((line) => line.isRounding && !isZero(line.cells[place] ?? zero))) seen.withRounding += 1;
      });
      above = [];
    }
  }
}

/**
 * The amounts of the item list and what is said to be rounding are the items' row of the totals, one-time and monthly
 * together.
 */
function checkItemList(markup: string, priced: PricedScenario, seen: Seen) {
  // An item with both shows its monthly amount alone.
  if (priced.items.some((result) => result.ok && !isZero(result.priced.oneTime) && !isZero(result.priced.monthly)))
    return;
  const amounts = [
    ...markup.matchAll(/<button[^>]*class="it"[\s\S]*?<span class="num">([\s\S]*?<\/span>)<\/span>/g),
  ].map(([, cell = ""]) => printed(cell) ?? zero);
  expect(amounts).toHaveLength(priced.items.length);
  const rounding = [...markup.matchAll(/<p class="item-list-rounding">[\s\S]*?<\/p>/g)].map(
    ([line]) => printed(line) ?? zero,
  );
  const [, items = ""] = /<tbody><tr>([\s\S]*?)<\/tr>/.exec(markup) ?? [];
  const totals = [...items.matchAll(/<td[\s\S]*?<\/td>/g)].map(([cell]) => printed(cell) ?? zero);
  expect(totals).toHaveLength(2);
  expect(toText(sum([...amounts, ...rounding]))).toBe(toText(totals.reduce(add)));
  seen.tables += 1;
  seen.columns += totals.length;
  seen.withRounding += rounding.length;
}

it(`faults 40 and 41: over ${PLANS} plans, printed lines and their rounding add up to the printed total, on the page and on paper`, () => {
  const seen = { plans: 0, quote: nothing(), costLines: nothing(), ledger: nothing(), list: nothing() };
  fc.assert(
    fc.property(anyPlan, (plan) => {
      seen.plans += 1;
      const [priced] = pricedPlan(plan, cards);
      if (priced === undefined || !priced.complete)
        throw new Error(`not priced: ${JSON.stringify(priced?.items.filter((item) => !item.ok))}`);
      const language = LANGUAGES[Math.floor(seen.plans / 5) % LANGUAGES.length] ?? "en";
      const drawn = (node: React.ReactNode) =>
        renderToStaticMarkup(
          <WithRealCards>
            <LocaleProvider language={language}>{node}</LocaleProvider>
          </WithRealCards>,
        );
      for (const result of priced.items.slice(-1))
        if (result.ok) checkTables(drawn(<CostLines priced={result.priced} />), seen.costLines);
      if (seen.plans % 5 === 0) {
        const quote = quoteOf({ plan, cards: served, index: 0, cover: "one", today: "2026-11-21" });
        checkTables(drawn(<QuotePaper quote={quote} paper="a4" />), seen.quote);
        return;
      }
      const itemList = drawn(<ItemList priced={priced} openId={null} />);
      checkTables(itemList, seen.ledger);
      checkItemList(itemList, priced, seen.list);
    }),
    { numRuns: PLANS },
  );
  // How much was really looked at, and how much of it needed a rounding row.
  expect(seen.plans).toBe(PLANS);
  expect(seen.quote.columns).toBeGreaterThan(200);
  expect(seen.quote.withRounding).toBeGreaterThan(50);
  expect(seen.costLines.columns).toBeGreaterThan(130);
  expect(seen.costLines.withRounding).toBeGreaterThan(10);
  expect(seen.ledger.columns).toBeGreaterThan(200);
  expect(seen.ledger.withRounding).toBeGreaterThan(50);
  expect(seen.list.columns).toBeGreaterThan(80);
  expect(seen.list.withRounding).toBeGreaterThan(8);
}, 180_000);

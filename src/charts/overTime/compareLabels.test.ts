import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../format/catalogue";
import { amount, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { cumulativeHeight, cumulativeLayout } from "./cumulativeLayout";
import { differenceLayout } from "./difference";
import { allLabels, chartWriting, misplaced } from "../plot/labels/writing.testing";
import { scenarioBarsLayout } from "../bars/scenarioBarsLayout";

/** Costs as near to each other as they get, some the same, and far apart. */
const SPREADS: Readonly<Record<string, (index: number) => readonly [number, number]>> = {
  near: (index) => [index * 40, 1000 - index],
  equal: () => [0, 1000],
  far: (index) => [index % 3 === 0 ? 5000 : 0, 200 * (index + 1) ** 2],
  crossing: (index) => [index * 1500, 2400 - index * 170],
};
const NAMES = [
  "Daily",
  "Reserve 800,000 in and 80,000 out by the day, with hourly windows",
  "按天预留并在高峰时段按小时追加的方案",
  "T",
];

interface Totals {
  readonly oneTime: Amount;
  readonly monthly: Amount;
}

const MONTHS = Array.from({ length: 13 }, (_, month) => month);
const costBy = ({ oneTime, monthly }: Totals, month: Amount) => add(oneTime, multiply(month, monthly));

/** The month in which both have cost the same; null: not within the year. */
function levelMonth(first: Totals, second: Totals): Amount | null {
  const gain = subtract(second.monthly, first.monthly);
  if (isZero(gain)) return null;
  const at = divide(subtract(first.oneTime, second.oneTime), gain);
  return compare(at, amount(0)) > 0 && compare(at, amount(12)) <= 0 ? at : null;
}

const cases = LANGUAGES.flatMap((language) =>
  Object.keys(SPREADS).flatMap((spread) =>
    [320, 360, 768, 1200].flatMap((screen) =>
      // The page keeps 16 px on each side of a phone, 32 px elsewhere, where two charts are side by side from 1000 px
      // on.
      [
        { language, spread, width: screen, of: screen },
        {
          language,
          spread,
          width: screen < 760 ? screen - 32 : screen > 1000 ? (screen - 64 - 48) / 2 : screen - 64,
          of: screen,
        },
      ],
    ),
  ),
);

describe("fault 49: no two labels over each other, for 2 to 12 scenarios", () => {
  it.each(cases)("$language, $spread, $width px of $of", ({ language, spread, width }) => {
    const writing = chartWriting(language);
    for (let count = 2; count <= 12; count++) {
      const totals = Array.from({ length: count }, (_, index) => SPREADS[spread]?.(index) ?? [0, 0]).map(
        ([oneTime, monthly]): Totals => ({ oneTime: amount(oneTime), monthly: amount(monthly) }),
      );
      const series = totals.map((one, index) => ({
        name: NAMES[index % NAMES.length] ?? "",
        points: MONTHS.map((month) => ({ month, cost: costBy(one, amount(month)) })),
        highlighted: index === 1,
        isBaseline: index === 0,
      }));
      const [first = { oneTime: amount(0), monthly: amount(0) }, second = first] = totals;
      const level = levelMonth(second, first);
      const crossings = level === null ? [] : [{ month: level, cost: costBy(first, level) }];
      const lines = { width, height: cumulativeHeight(count, width) };
      expect([
        count,
        misplaced(allLabels(cumulativeLayout({ series, crossings, currency: "USD" }, lines, writing)), lines),
      ]).toEqual([count, []]);

      const apart = { width, height: 264 };
      const content = {
        name: "a",
        against: "b",
        points: MONTHS.map((month) => ({
          month,
          difference: subtract(costBy(second, amount(month)), costBy(first, amount(month))),
        })),
        levels: crossings.map(({ month }) => month),
        currency: "USD",
      } as const;
      expect([count, misplaced(allLabels(differenceLayout(content, apart, writing)), apart)]).toEqual([count, []]);

      const bars = series.map(({ name, points }, index) => {
        const total = points.at(-1)?.cost ?? amount(0);
        const half = divide(total, amount(2));
        const part = (label: string, way: "payg" | "subscription") => ({ item: label, label, way, amount: half });
        return {
          name,
          note: index % 4 === 3 ? "from CNY" : undefined,
          total,
          highlighted: index === 1,
          parts: [part("Support chat", "subscription"), part("A label that is longer than its bar", "payg")],
        };
      });
      for (const isDense of [false, true]) {
        const { labels, height } = scenarioBarsLayout(bars, width, writing, isDense);
        expect([count, isDense, misplaced(labels, { width, height })]).toEqual([count, isDense, []]);
      }
    }
  });

  it("names many lines of a narrow chart in a key, each once", () => {
    const series = Array.from({ length: 10 }, (_, index) => ({
      name: `Scenario ${index}`,
      points: [
        { month: 0, cost: amount(0) },
        { month: 12, cost: amount(100 - index) },
      ],
      highlighted: false,
    }));
    const { labels } = cumulativeLayout(
      { series, crossings: [], currency: "USD" },
      { width: 328, height: cumulativeHeight(10, 328) },
      chartWriting("en"),
    );
    expect(labels.filter(({ text }) => text.startsWith("Scenario"))).toHaveLength(10);
    // A number at the line, and the same in the key, from the line that ends lowest on.
    expect(labels.filter(({ text, x }) => text === "10" && x > 290)).toHaveLength(1);
    expect(
      labels.find(({ y, x }) => x === 24 && y === Math.min(...labels.filter((one) => one.x === 24).map((one) => one.y)))
        ?.text,
    ).toBe("Scenario 9");
  });
});

describe("a budget over time", () => {
  const series = [
    { name: "Daily", highlighted: true, points: MONTHS.map((month) => ({ month, cost: amount(month * 100) })) },
  ];
  const size = { width: 700, height: cumulativeHeight(1, 700) };
  const layoutOf = (budget: Amount | null) =>
    cumulativeLayout({ series, crossings: [], currency: "USD", budget }, size, chartWriting("en"));

  it("is a straight line from nothing to the budget of the whole term, named", () => {
    const layout = layoutOf(amount(120));
    expect(layout.lines).toHaveLength(2);
    expect(layout.lines.some(({ points }) => points.at(-1)?.x === 12 && points.at(-1)?.y === 1440)).toBe(true);
    expect(layout.labels.map(({ text }) => text)).toContain("Budget");
    expect(misplaced(allLabels(layout), size)).toEqual([]);
  });

  it("is left out where there is none, or far above every cost", () => {
    expect(layoutOf(null).lines).toHaveLength(1);
    expect(layoutOf(amount(151)).lines).toHaveLength(1);
    expect(layoutOf(amount(150)).lines).toHaveLength(2);
  });
});

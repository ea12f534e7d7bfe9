import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { LANGUAGES } from "../../format/catalogue";
import { chartMessages } from "../../format/messages/charts";
import { amount } from "../../money/amount";
import { formatIn, LocaleProvider } from "../../ui/LocaleProvider";
import { ChartFrame } from "./ChartFrame";
import { hourlyDailyCurve } from "../breakEven/curve.testing";
import { CurveTable, describeCurve } from "../breakEven/curve";
import { DifferenceTable } from "../overTime/difference";
import { ScenarioBarsTable } from "../bars/ScenarioBarsTable";

const draw = (node: ReactNode, language: Language = "en") =>
  renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>);
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the text alternative of a chart", () => {
  const said = (hours: string | null, flat = "84", language: Language = "en") =>
    describeCurve(
      { curve: hourlyDailyCurve("7", flat, hours), currency: "USD" },
      { words: chartMessages[language], format: formatIn(language) },
    ).replaceAll("\u00a0", " ");

  test("the lines, where they meet, and the plan", () => {
    expect(said("16")).toBe(
      "Cost per day, by hours used. Hourly goes from USD 0.00 to USD 168.00 at 24 h. Daily stays at USD 84.00. They break even at 12 h, where each costs USD 84.00. " +
        "At the planned 16 h: Hourly USD 112.00, Daily USD 84.00.",
    );
    expect(said(null, "240")).toContain("They do not break even.");
    expect(said("16", "84", "zh")).toContain("盈亏平衡点为 12 小时，");
  });
});

describe("tables of the same points", () => {
  test("the crossing and the plan are among the rows and say so", () => {
    const table = textOf(draw(<CurveTable caption="Cost" curve={hourlyDailyCurve("7", "84", "16")} currency="USD" />));
    expect(table).toContain("Hours per day Hourly, USD per day Daily, USD per day");
    expect(table).toContain("12 84.00 84.00 break-even");
    expect(table).toContain("16 112.00 84.00 your plan");
    expect(
      textOf(draw(<CurveTable caption="Cost" curve={hourlyDailyCurve("7", "84", "12")} currency="USD" />)),
    ).toContain("12 84.00 84.00 break-even, your plan");
  });

  test("a credit says that it is one", () => {
    const parts = [
      { item: "a", label: "Use", way: "payg", amount: amount(120) },
      { item: "a", label: "Free quota", way: "payg", amount: amount(-20) },
    ] as const;
    const table = textOf(
      draw(
        <ScenarioBarsTable
          caption="Bars"
          currency="CNY"
          scenarios={[{ name: "A", parts, total: amount(100), highlighted: true }]}
        />,
      ),
    );
    expect(table).toContain("Free quota Credit, deducted from the end of the bar −20.00");
    expect(table).toContain("Total 100.00");
  });

  test("a difference has its sign, and the month in which it ends its name", () => {
    const points = [
      { month: 0, difference: amount(10) },
      { month: 1, difference: amount(-5) },
    ];
    const table = textOf(
      draw(<DifferenceTable caption="Difference" points={points} levels={[amount("0.67")]} currency="USD" />),
    );
    expect(table).toContain("0 +10.00");
    expect(table).toContain("1 −5.00 Equal in month 1");
  });
});

test.each(LANGUAGES)("the frame shows the chart first, and in %s a switch named after its heading", (language) => {
  const markup = draw(
    <ChartFrame title="Cost of a day" table={<p>rows</p>}>
      <p>chart</p>
    </ChartFrame>,
    language,
  );
  expect(markup).toContain("<p>chart</p>");
  expect(markup).not.toContain("rows");
  const id = /<h3 id="([^"]+)"/.exec(markup)?.[1] ?? "none";
  expect(markup).toContain(`aria-describedby="${id}"`);
  expect(markup).toContain(chartMessages[language].asTable);
  expect(
    draw(
      <ChartFrame title="On paper">
        <p>chart</p>
      </ChartFrame>,
    ),
  ).not.toContain("<button");
});

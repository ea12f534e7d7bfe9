import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { usualSettings } from "../../../pricing/pricing.testing";
import { NO_TWIN } from "../../../store/fields/tokenChoice";
import { sizedStudy, trafficOf, usualSizing } from "./sizing/sizedStudy.testing";
import { sizingResult } from "./sizing/sizingResult";
import type { SizingSettings } from "./sizing/sizingSettings";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { OptionsTable } from "./OptionsTable";
import { Verdict } from "./Verdict";

/** One of the requests is longer than the model takes: no reservation keeps all of them. */
const REQUESTS = [
  { minute: 5, input: 10_000, cached: 0, output: 1_000 },
  { minute: 6, input: 128_001, cached: 0, output: 1 },
];

function studyOf(given: Partial<SizingSettings>) {
  const settings: SizingSettings = { ...usualSizing, coverage: { of: "requests", percent: "100" }, ...given };
  const sized = sizedStudy(trafficOf(REQUESTS, false), settings, usualSettings);
  return { sized, result: sizingResult(sized, "30") };
}

function widths(given: Partial<SizingSettings>): readonly number[] {
  const { sized, result } = studyOf(given);
  const markup = renderToStaticMarkup(
    <LocaleProvider language="en">
      <OptionsTable sized={sized} result={result} chosen="peak" onChoose={() => undefined} />
    </LocaleProvider>,
  );
  const rows = markup.slice(markup.indexOf("<tbody>")).split("</tr>").slice(0, -1);
  return rows.map((row) =>
    [...row.matchAll(/<td(?:[^>]*colspan="(\d+)")?/gi)].reduce((sum, [, span]) => sum + Number(span ?? 1), 0),
  );
}

test.each<[string, Partial<SizingSettings>, number, number]>([
  ["priced, where none pays and the best is pay as you go", {}, 8, 11],
  ["refused", { overflow: "refused" }, 7, 10],
  ["without token prices", { tokens: NO_TWIN }, 7, 8],
])("every row has all columns, one that cannot be kept too: %s", (_, given, rows, columns) => {
  expect(widths(given)).toEqual(Array.from({ length: rows }, () => columns));
});

test.each<[Partial<SizingSettings>, boolean]>([
  [{ plan: "daily", billed: "whole" }, true],
  [{ plan: "hourly", billed: "whole" }, true],
  [{ plan: "hourly", billed: "prorated" }, false],
])("a time that is rounded up says why a month is less: %j", (given, isSaid) => {
  const { sized, result } = studyOf(given);
  const markup = renderToStaticMarkup(
    <LocaleProvider language="en">
      <Verdict sized={sized} result={result} />
    </LocaleProvider>,
  );
  expect(markup.includes("The period above is rounded up")).toBe(isSaid);
});

import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { newQueryClient } from "../../store/queryClient";
import { understand } from "../../traffic/log/understand/understand";
import type { FileSample, ReadChoices } from "../../traffic/log/understanding";
import type { LogPreview } from "../../worker/readLogFile";
import type { TrafficFacts } from "../../worker/trafficFacts";
import type { ReadAs, ReadyTraffic } from "./trafficStore";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { ColumnsStep } from "./reading/ColumnsStep";
import { RefusedTraffic } from "./reading/RefusedTraffic";
import { TrafficInUse } from "./TrafficInUse";

/** Text of the markup, tags parted by a bar. */
function words(page: ReactNode, language: Language = "en"): string {
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={newQueryClient()}>
      <LocaleProvider language={language}>{page}</LocaleProvider>
    </QueryClientProvider>,
  );
  return markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");
}

const READ: ReadAs = {
  log: new Blob([]),
  choices: { zone: "Asia/Shanghai" },
  shape: null,
  isShapeRefused: false,
  isRemembered: false,
  preview: previewOf([["2026-03-02 09:00", "10", "x"]]),
};

function previewOf(rows: readonly (readonly string[])[], choices: Partial<ReadChoices> = {}): LogPreview {
  const sample: FileSample = {
    shape: { type: "delimited", separator: ";", rowsBefore: 1, header: true, escape: "doubled", width: 3 },
    columns: ["when", "input_tokens", "out"],
    rows,
    whole: true,
  };
  return { understanding: understand(sample, { zone: "Asia/Shanghai", ...choices }), rows, readings: [] };
}

const FACTS: TrafficFacts = {
  kind: "requests",
  clock: "absolute",
  zone: "UTC",
  firstMinute: Date.parse("2023-11-16T18:15:00Z") / 60_000,
  minutes: 60,
  emptyMinutes: 2,
  edges: { firstSecond: 46, lastSecond: 8 },
  requests: 19_366,
  input: 22_361_870,
  cached: null,
  output: 4_088_665,
  peakRequests: 500,
  peakInput: 710_031,
  peakOutput: 96_894,
  rows: {
    read: 19_370,
    taken: 19_366,
    leftOut: 3,
    bad: 1,
    firstBadRows: [{ line: 7, code: "time", column: "when", text: "soon" }],
    listedBadRows: 1,
  },
  models: [
    { name: "a", requests: 10, input: 100, output: 10, kept: true },
    { name: "b", requests: 19_356, input: 9_000_000, output: 900, kept: false },
  ],
  measuredCache: null,
};
const READY: ReadyTraffic = {
  is: "ready",
  source: { from: "file", name: "log.csv", bytes: 9 },
  facts: FACTS,
  read: READ,
  load: { id: 1, from: "profile", packed: "", zone: "UTC" },
  changingFrom: null,
  acceptsLeftOut: false,
};

test("the columns step says what was understood, what is missing, and asks for the zone of naive stamps", () => {
  const text = words(<ColumnsStep columns={{ is: "columns", source: READY.source, read: READ, before: null }} />);
  expect(text).toContain("|Check the columns: log.csv|");
  expect(text).toContain(
    "|Each row is one request; time from “when” (Date and time, Asia/Shanghai); input from “input_tokens”",
  );
  expect(text).toContain("|No column of output tokens was found. Choose it below.|");
  expect(text).toContain("|The timestamps have no time zone. Which time zone are they in?|");
});

test("stamps with a zone, and a log's own clock, ask for no zone", () => {
  const zoned = { ...READ, preview: previewOf([["2026-03-02T09:00:00Z", "10", "1"]]) };
  expect(words(<ColumnsStep columns={{ is: "columns", source: READY.source, read: zoned, before: null }} />)).toContain(
    "|Time zone for hours of the day|",
  );
  const relative = { ...READ, preview: previewOf([["0.5", "10", "1"]], { form: "relative-s" }) };
  expect(
    words(<ColumnsStep columns={{ is: "columns", source: READY.source, read: relative, before: null }} />),
  ).not.toMatch(/Time zone/);
});

test("the preview accounts for every row, minute and edge", () => {
  const text = words(<TrafficInUse ready={READY} acts={null} />);
  for (const part of [
    "log.csv|60 minutes, 19,366 requests, 1 of 2 models, 1 unreadable row",
    "Rows|19,370",
    "Used|19,366",
    "Excluded|3",
    "Unreadable|1",
    "16 November 2023, 18:15:46",
    "16 November 2023, 19:14:08",
    "60|, 2 without requests",
    "The first minute starts at second 46 and the last one ends at second 8: both are partial and count as full minutes.",
    "Input tokens|22,361,870|372,698|710,031",
    "1 unreadable row",
    "7|Time format differs from the other rows, or more than five years away|when|soon",
  ])
    expect(text).toContain(`|${part}|`);
});

test("in Chinese no English is left over but the names in the log", () => {
  const text = words(<TrafficInUse ready={READY} acts={null} />, "zh");
  expect(text).toContain("|当前流量|");
  expect(text).toContain("|2023年11月16日 18:15:46|");
  expect(text.match(/[A-Za-z]{4,}/g)?.filter((word) => word !== "Token" && word !== "when" && word !== "soon")).toEqual(
    [],
  );
});

test("a refusal names the file, the reason, and what is still in use", () => {
  const text = words(
    <RefusedTraffic
      failed={{
        is: "failed",
        source: { from: "file", name: "x.png", bytes: 9 },
        reason: "not-text",
        read: null,
        before: READY,
      }}
    />,
  );
  expect(text).toContain("|x.png cannot be used|");
  expect(text).toMatch(/This is neither a text file nor .*log\.csv is still in use\./);
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { usualSettings } from "../../../pricing/pricing.testing";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { BlockSection } from "./BlockSection";
import { octoberCards, reservationSizing, sizedStudy, trafficOf } from "./sizing/sizedStudy.testing";
import { sizingResult } from "./sizing/sizingResult";

/** Twice the minimum from 22:00 to 06:00 UTC+8, which is from 14:00 to 22:00 UTC, and next to nothing else that day. */
const NIGHT = Date.parse("2026-03-02T14:00:00Z") / 60_000;
const REQUESTS = [
  { minute: NIGHT - 480, input: 1, cached: 0, output: 1 },
  ...Array.from({ length: 480 }, (_, at) => ({ minute: NIGHT + at, input: 400_000, cached: 0, output: 40_000 })),
  { minute: NIGHT + 959, input: 1, cached: 0, output: 1 },
];

function text(requests: typeof REQUESTS): string {
  const settings = reservationSizing("qwen3.8-max", { overflow: "excess" });
  const sized = sizedStudy(trafficOf(requests, true), settings, usualSettings, octoberCards);
  const markup = renderToStaticMarkup(
    <LocaleProvider language="en">
      <BlockSection sized={sized} result={sizingResult(sized, "30")} source="a log" />
    </LocaleProvider>,
  );
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("says what to buy at night, in both zones, and how much of the traffic is in it", () => {
  const said = text(REQUESTS);
  expect(said).toContain("400,000 / 40,000 TPM every night, 22:00–06:00 UTC+8 (14:00–22:00 here)");
  expect(said).toContain("and nothing daily");
  expect(said).toContain("Solved exactly");
  expect(said).toContain("23:00–07:00");
  expect(said).toContain("87.5%");
});

test("says that less than a day is too little to tell", () => {
  expect(text(REQUESTS.slice(1, 3))).toContain("At least 24 hours of data are needed");
});

import { expect, test } from "vitest";
import { understandingMessages } from "../../../format/messages/understanding";
import { understand } from "../../../traffic/log/understand/understand";
import { understandingText } from "./understandingText";

function said(columns: readonly string[], row: readonly string[]): string {
  const shape = {
    type: "delimited",
    separator: ",",
    rowsBefore: 1,
    header: true,
    escape: "doubled",
    width: columns.length,
  } as const;
  const understood = understand({ shape, columns, rows: [row], whole: true }, { zone: "UTC" });
  return understandingText(understood, understandingMessages.en, (count) => count);
}

test("input that has no column of its own is the total less the output, and is said to be", () => {
  expect(said(["time", "total_tokens", "output_tokens"], ["2026-03-02T09:00:07Z", "11", "1"])).toContain(
    "input as “total_tokens” minus output; output from “output_tokens”",
  );
});

test("cached tokens beside the input are said to be added", () => {
  expect(
    said(
      ["time", "uncached_input_tokens", "cache_read_input_tokens", "output_tokens"],
      ["2026-03-02T09:00:07Z", "11", "5", "1"],
    ),
  ).toContain("input from “uncached_input_tokens” plus “cache_read_input_tokens”");
});

import { expect, test } from "vitest";
import { readText } from "../traffic/log/readText.testing";
import { holdRead } from "./heldTraffic";

/** A request of each model, but twice of the first and none of it twice of the others. */
function logOf(models: number): string {
  const rows = Array.from({ length: models }, (_, at) => `2026-01-05T09:00:00Z,1,1,m${at}`);
  return ["time,input_tokens,output_tokens,model", ...rows, "2026-01-05T09:00:01Z,1,1,m0"].join("\n");
}

test("fault 60: of a log with thousands of models the page is told the most used, and the others together", () => {
  const read = readText(logOf(5_000));
  const all = holdRead(read, "UTC", { models: null, measuredCache: false });
  expect(all.facts.models).toHaveLength(50);
  expect(all.facts.models[0]).toEqual({ name: "m0", requests: 2, kept: true });
  expect(all.facts.otherModels).toEqual({ count: 4_950, requests: 4_950, kept: true });
  expect(all.facts.requests).toBe(5_001);
  const some = holdRead(read, "UTC", { models: ["m0", "m3"], otherModels: false, measuredCache: false });
  expect([some.facts.requests, some.facts.otherModels?.kept]).toEqual([3, false]);
  expect(holdRead(read, "UTC", { models: [], measuredCache: false }).facts.requests).toBe(4_950);
});

test("a log of few models lists them all, the most used first", () => {
  const { facts } = holdRead(
    readText(
      "time,input_tokens,output_tokens,model\n2026-01-05T09:00:00Z,1,1,a\n2026-01-05T09:00:00Z,1,1,b\n2026-01-05T09:00:00Z,1,1,b\n",
    ),
    "UTC",
    { models: ["a"], measuredCache: false },
  );
  expect(facts.models).toEqual([
    { name: "b", requests: 2, kept: false },
    { name: "a", requests: 1, kept: true },
  ]);
  expect(facts.otherModels).toBeUndefined();
});

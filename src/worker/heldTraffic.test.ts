import { expect, test } from "vitest";
import { addedProfiles } from "../traffic/arrivals/addedProfiles";
import { readText } from "../traffic/log/readText.testing";
import { holdRead } from "./heldTraffic";

/** A request of each model, but twice of the first and none of it twice of the others. */
const COUNTS = { read: 400, taken: 400, leftOut: 0, bad: 0, badRows: [] };

function logOf(models: number): string {
  const rows = Array.from({ length: models }, (_, at) => `2026-01-05T09:00:00Z,1,1,m${at}`);
  return ["time,input_tokens,output_tokens,model", ...rows, "2026-01-05T09:00:01Z,1,1,m0"].join("\n");
}

test("fault 60: of a log with thousands of models the page is told the most used, and the others together", () => {
  const read = readText(logOf(5_000));
  const all = holdRead(read, "UTC", { models: null, measuredCache: false });
  expect(all.facts.models).toHaveLength(50);
  expect(all.facts.models[0]).toEqual({ name: "m0", requests: 2, input: 2, output: 2, kept: true });
  expect(all.facts.otherModels).toEqual({ count: 4_950, requests: 4_950, input: 4_950, output: 4_950, kept: true });
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
    { name: "b", requests: 2, input: 2, output: 2, kept: false },
    { name: "a", requests: 1, input: 1, output: 1, kept: true },
  ]);
  expect(facts.otherModels).toBeUndefined();
});

test("of sums of many models the largest are listed, and the others kept or left together", () => {
  const minutes = 3;
  const profileOf = (tokens: number) => ({
    clock: "absolute" as const,
    firstMinute: 9,
    minutes,
    requests: new Float64Array(minutes).fill(1),
    input: new Float64Array(minutes).fill(tokens),
    output: new Float64Array(minutes).fill(1),
    cached: null,
  });
  let made = 0;
  const byModel = Array.from({ length: 400 }, (_, at) => ({
    name: `m${at}`,
    tokens: minutes * (at + 1),
    profile: () => {
      made += 1;
      return profileOf(at);
    },
  }));
  const profile = addedProfiles(byModel.map(({ profile: own }) => own()));
  made = 0;
  const read = { kind: "profile", profile, byModel, counts: COUNTS } as const;
  const all = holdRead(read, "UTC", { models: null, measuredCache: false });
  // The other 350 are known without one profile of theirs.
  expect(made).toBe(50);
  expect(all.facts).toMatchObject({
    requests: 1_200,
    otherModels: { count: 350, requests: 1_050, input: (3 * (349 * 350)) / 2, output: 1_050, kept: true },
  });
  expect(all.facts.models.map(({ name }) => name)).toContain("m350");
  expect(all.facts.models.map(({ name }) => name)).not.toContain("m349");
  const one = holdRead(read, "UTC", { models: ["m399"], otherModels: false, measuredCache: false });
  expect(one.facts).toMatchObject({ requests: 3, input: 3 * 399, minutes });
  const others = holdRead(read, "UTC", { models: [], otherModels: true, measuredCache: false });
  expect(others.facts).toMatchObject({ requests: 1_050, output: 1_050 });
  expect(holdRead(read, "UTC", { models: [], otherModels: false, measuredCache: false }).facts.minutes).toBe(0);
});

test("some models of a log are held over the period of all of them", () => {
  const text = "time,input_tokens,output_tokens,model\n2026-01-05T09:00:09Z,1,1,a\n2026-01-05T09:05:31Z,1,1,b\n";
  const { facts } = holdRead(readText(text), "UTC", { models: ["a"], measuredCache: false });
  expect(facts).toMatchObject({ requests: 1, minutes: 6, emptyMinutes: 5, edges: { firstSecond: 9, lastSecond: 31 } });
});

import { expect, test } from "vitest";
import { defaultItem } from "../plan/defaultItem";
import { emptyPlan } from "../plan/emptyPlan";
import { measuredSizing } from "../plan/measuredSizing.testing";
import type { Plan } from "../plan/plan";
import { isPlanOfLink, linkOf, planFromFragment } from "./planLink";

function planWith(profile: string, checksumSeed = 0): Plan {
  const item = { ...defaultItem("ptu", { id: "i1", card: "c", cardVersion: "", model: "m" }), sizing: measuredSizing(checksumSeed, { profile }) };
  return { ...emptyPlan("T", "S", "USD"), scenarios: [{ name: "S", currency: "USD", items: [item] }] };
}

test("a link says when it leaves a minute profile out, and its length does not depend on one", async () => {
  const [whole, summary] = [await linkOf(planWith("A".repeat(96_000)), "https://x.example/"), await linkOf(planWith(""), "https://x.example/")];
  expect([whole.leavesProfilesOut, summary.leavesProfilesOut]).toEqual([true, false]);
  expect(whole.url).toBe(summary.url);
});

test("the open plan is known in its own link, which holds no profile; a plan of other traffic is not", async () => {
  const { fragment } = await linkOf(planWith("AAAA"), "");
  const read = await planFromFragment(fragment);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.plan).toEqual(planWith(""));
  expect(isPlanOfLink(planWith("AAAA"), read.value.plan)).toBe(true);
  expect(isPlanOfLink(planWith("AAAA", 1), read.value.plan)).toBe(false);
});

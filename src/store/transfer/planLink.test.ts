import { deflateSync } from "fflate";
import { expect, test, vi } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { encodeLink } from "../../plan/link/encodeLink";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import type { Plan } from "../../plan/plan";
import { fragmentWithin, isPlanOfLink, linkOf, planFromFragment } from "./planLink";

vi.mock("../../plan/link/encodeLink", { spy: true });
vi.mock("fflate", { spy: true });

function planWith(profile: string, checksumSeed = 0): Plan {
  const item = {
    ...defaultItem("ptu", { id: "i1", card: "c", cardVersion: "", model: "m" }),
    sizing: measuredSizing(checksumSeed, { profile }),
  };
  return {
    ...emptyPlan("T", "S", "USD"),
    scenarios: [{ name: "S", currency: "USD", savingsPlan: null, items: [item] }],
  };
}

test("a link holds a short minute profile, and says when it leaves a long one out", async () => {
  const [long, none, short] = [
    await linkOf(planWith("A".repeat(96_000)), ""),
    await linkOf(planWith(""), ""),
    await linkOf(planWith("AAAA"), ""),
  ];
  expect([long.leavesProfilesOut, none.leavesProfilesOut, short.leavesProfilesOut]).toEqual([true, false, false]);
  expect(long.url).toBe(none.url);
  const read = await planFromFragment(short.fragment);
  expect(read.ok && read.value.plan).toEqual(planWith("AAAA"));
});

test("the open plan is known in its own link, which holds no long profile; a plan of other traffic is not", async () => {
  const long = "A".repeat(96_000);
  const { fragment } = await linkOf(planWith(long), "");
  const read = await planFromFragment(fragment);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.plan).toEqual(planWith(""));
  expect(isPlanOfLink(planWith(long), read.value.plan)).toBe(true);
  expect(isPlanOfLink(planWith(long, 1), read.value.plan)).toBe(false);
});

test("fault 64: the address of the page is encoded once, with measured traffic too, and not at all where it would be too long", async () => {
  const encode = vi.mocked(encodeLink);
  encode.mockClear();
  expect(await fragmentWithin(planWith("A".repeat(96_000)), 8000)).toBe((await linkOf(planWith(""), "")).fragment);
  const many = Array.from({ length: 500 }, (_, at) =>
    defaultItem("tokens", { id: `i${at}`, card: "c", cardVersion: "", model: `m${at * 7919}` }),
  );
  encode.mockClear();
  const large = {
    ...emptyPlan("T", "S", "USD"),
    scenarios: Array.from({ length: 12 }, () => ({
      name: "S",
      currency: "USD" as const,
      savingsPlan: null,
      items: many,
    })),
  };
  expect(await fragmentWithin(large, 8000)).toBeNull();
  expect(encode).not.toHaveBeenCalled();
  expect(await fragmentWithin(planWith("AAAA"), 8000)).not.toBeNull();
  expect(encode).toHaveBeenCalledTimes(1);
  expect(await fragmentWithin(planWith("AAAA"), 20)).toBeNull();
});

test("fault 64: the writer of the address deflates a plan once, however much measured traffic it keeps, and never to say what it left out", async () => {
  const deflate = vi.mocked(deflateSync);
  for (const profile of ["", "AAAA", "A".repeat(1500), "A".repeat(96_000)]) {
    deflate.mockClear();
    expect(await fragmentWithin(planWith(profile), 8000)).not.toBeNull();
    expect([profile.length, deflate.mock.calls.length]).toEqual([profile.length, 1]);
  }
});

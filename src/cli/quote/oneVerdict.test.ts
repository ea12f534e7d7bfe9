import { expect, it } from "vitest";
import { expectOneVerdict } from "./oneVerdict.testing";

/** `npm run fuzz` prices many more. */
const PLANS = 300;

it(`faults 31 and 32: over ${PLANS} plans, what overflows is never the cheapest, and there is one verdict`, () => {
  const seen = expectOneVerdict(PLANS);
  expect(seen.undersized).toBeGreaterThan(PLANS / 5);
  expect(seen.ranked).toBeGreaterThan(PLANS);
  expect(seen.named).toBeGreaterThan(PLANS / 10);
  expect(seen.printed).toBeGreaterThan(PLANS / 100);
}, 300_000);

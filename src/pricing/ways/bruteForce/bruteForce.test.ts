import { expect, it } from "vitest";
import { examineWorkloads } from "./bruteForce.testing";

it("the table of ways and each crossing are those of an independent brute force", () => {
  const seen = examineWorkloads(200);
  expect(seen.ways).toBeGreaterThan(400);
  expect(seen.crossings).toBeGreaterThan(100);
  expect(seen.repriced).toBeGreaterThan(20);
  expect(seen.samples).toBeGreaterThan(1000);
}, 180_000);

import { expect, test } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import type { Plan, PtuItem } from "../../plan/plan";
import { planToText } from "../../plan/write/writePlan";
import { loadCards } from "../loadCards";
import { quoteText } from "./quoteText";

const cards = loadCards();

function planOf(more: Partial<PtuItem>): Plan {
  const given = {
    id: "i1",
    card: "model-studio-training-deployment",
    cardVersion: "2026-03-18",
    model: "qwen-plus-2025-12-01",
    tokenCard: "model-studio-tokens-singapore-usd",
  };
  return {
    ...emptyPlan("T", "S", "USD"),
    scenarios: [{ name: "S", currency: "USD", savingsPlan: null, items: [{ ...defaultItem("ptu", given), ...more }] }],
  };
}

test("a plan whose comparison card is gone is refused with its path, though the page prices the reservation", () => {
  const run = quoteText(planToText(planOf({ tokenCard: "nowhere" })), cards);
  expect([run.code, run.out]).toEqual([1, ""]);
  expect(run.err).toMatch(/^scenarios\[0\]\.items\[0\]\.tokenCard: .+\n$/);
});

test("reserved cost and overflow are lines of their own, and the break-even stays that of the reservation", () => {
  interface Report {
    scenarios: { items: { monthly: string; breakEven: unknown; lines: { line: string; amount: string }[] }[] }[];
  }
  const report = (more: Partial<PtuItem>) =>
    (JSON.parse(quoteText(planToText(planOf(more)), cards).out) as Report).scenarios[0]?.items[0];
  const sizing = measuredSizing(0, {
    minutes: "1440",
    overflowMinutes: "331",
    reservedInputTpm: "200000",
    reservedOutputTpm: "20000",
  });
  const [plain, sized] = [report({}), report({ sizing })];
  expect(sized?.breakEven).toEqual(plain?.breakEven);
  expect(sized?.lines.map((line) => line.line)).toEqual([
    "ptu-input",
    "ptu-output",
    "ptu-overflow-input",
    "ptu-overflow-output",
    "ptu-overflow-input",
    "ptu-overflow-output",
  ]);
  // Both tiers of the log are in the card's lowest: (8.123456 + 1.876544) × 0.4 × 30 + (1.765432 + 0.234568) × 1.2 × 30
  // = 120 + 72.
  expect([plain?.monthly, sized?.monthly]).toEqual(["2520", "2712"]);
});

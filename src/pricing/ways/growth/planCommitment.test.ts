import fc from "fast-check";
import { expect, test } from "vitest";
import { amount } from "../../../money/amount";
import { sum } from "../../../money/arithmetic";
import { toText } from "../../../money/toText";
import { realCard } from "../../../rates/published/realCards.testing";
import { bestCommitment, costUnder } from "../../savingsPlan/bestCommitment";
import { NOTHING_COVERED } from "../../savingsPlan/coveredByMonth";
import { bandsOf } from "../volumeCost";
import { planCommitment } from "./planCommitment";

const { savingsPlans: rates, rules: card } = realCard("model-studio-savings-plan-china@2026-09.json");
const rules = card.savingsPlan;
if (rules === null) throw new RangeError("no rules");

test("it is as good as the best commitment of the savings plan itself, and every month as that prices it", () => {
  let paid = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 3, maxLength: 3 }),
      fc.constantFrom("A" as const, "B" as const, "C" as const),
      fc.constantFrom("all-upfront" as const, "no-upfront" as const),
      (lists, of, payment) => {
        const months = lists.map((list) => ({ ...NOTHING_COVERED, [of]: amount(list) }));
        const given = { months, rates, rules, at: { payment, termMonths: 3 } };
        const bands = bandsOf(rates, { class: of, payment, termMonths: 3 });
        const found = planCommitment(lists.map(amount), { bands, step: amount(rules.step) });
        const known = bestCommitment(given);
        if (found === null) throw new RangeError("every band is sold");
        expect(toText(sum(found.byMonth))).toBe(toText(found.cost));
        const under = costUnder(given, found.commitment);
        expect(under && toText(under)).toBe(toText(found.cost));
        if (known === null) return;
        paid += 1;
        expect(toText(found.cost)).toBe(toText(known.cost));
      },
    ),
    { numRuns: 100 },
  );
  expect(paid).toBeGreaterThan(10);
});

test("no commitment of the card costs less, all of them tried", () => {
  const bands = bandsOf(rates, { class: "A", payment: "all-upfront", termMonths: 6 });
  const lists = [1000, 1500, 2300, 3100, 4000, 5200].map((list) => amount(list));
  const found = planCommitment(lists, { bands, step: amount(rules.step) });
  const at = { payment: "all-upfront", termMonths: 6 } as const;
  const months = lists.map((list) => ({ ...NOTHING_COVERED, A: list }));
  let least = Infinity;
  for (let commitment = 1000; commitment <= 8000; commitment += 10) {
    const cost = costUnder({ months, rates, rules, at }, amount(commitment));
    if (cost !== null) least = Math.min(least, Number(toText(cost)));
  }
  expect(Number(found && toText(found.cost))).toBeCloseTo(least, 9);
});

import fc from "fast-check";
import { anyObject } from "./fields/anyValue.testing";
import type { Plan } from "./plan";
import { PLAN } from "./tables/planTable";

/** Test support: arbitrary plans as `readPlan` gives them. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(anyObject(PLAN.kind), fc.boolean())
  .map(([plan, isUsual]) => (isUsual ? withUsualIds(plan as Plan) : (plan as Plan)));

/** With the ids that the app gives, which links leave out. */
function withUsualIds(plan: Plan): Plan {
  const scenarios = plan.scenarios.map((scenario) => ({
    ...scenario,
    items: scenario.items.map((item, place) => ({ ...item, id: `i${place + 1}` })),
  }));
  return { ...plan, scenarios };
}

import { isReserved, type Item, type Scenario } from "../plan";

/**
 * The scenario as a long link carries it: measured traffic without its minute profiles. The very same one where there
 * are none.
 */
export function withoutProfiles(scenario: Scenario): Scenario {
  return keepsProfiles(scenario) ? { ...scenario, items: scenario.items.map(withoutProfile) } : scenario;
}

/** Whether it holds a minute profile. */
export function keepsProfiles(scenario: Scenario): boolean {
  return scenario.items.some((item) => isReserved(item) && item.sizing !== null && item.sizing.profile !== "");
}

function withoutProfile(item: Item): Item {
  return isReserved(item) && item.sizing !== null ? { ...item, sizing: { ...item.sizing, profile: "" } } : item;
}

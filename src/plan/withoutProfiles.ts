import type { Item, Scenario } from "./plan";

/** The scenario as a link carries it: measured traffic without its minute profiles. The very same one where there are none. */
export function withoutProfiles(scenario: Scenario): Scenario {
  return keepsProfiles(scenario) ? { ...scenario, items: scenario.items.map(withoutProfile) } : scenario;
}

/** Whether a link of it would leave a minute profile out. */
export function keepsProfiles(scenario: Scenario): boolean {
  return scenario.items.some((item) => item.kind === "ptu" && item.sizing !== null && item.sizing.profile !== "");
}

function withoutProfile(item: Item): Item {
  return item.kind === "ptu" && item.sizing !== null ? { ...item, sizing: { ...item.sizing, profile: "" } } : item;
}

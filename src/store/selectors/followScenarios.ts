import type { Scenario } from "../../plan/plan";

/**
 * Where each scenario of a plan is after a change, by its place before it; null: it is gone. One that the change left
 * alone is the same object. Of the others, one is known by its name; what then is left on both sides in the same
 * number, as one that was edited or renamed, is taken in order.
 */
export function followScenarios(before: readonly Scenario[], after: readonly Scenario[]): readonly (number | null)[] {
  const places: (number | null)[] = before.map((scenario) => {
    const place = after.indexOf(scenario);
    return place < 0 ? null : place;
  });
  const free = new Set(after.keys());
  for (const place of places) if (place !== null) free.delete(place);
  before.forEach(({ name }, index) => {
    if (places[index] !== null || name === "") return;
    const place = [...free].find((other) => after[other]?.name === name);
    if (place === undefined) return;
    places[index] = place;
    free.delete(place);
  });
  const lost = places.flatMap((place, index) => (place === null ? [index] : []));
  const isOtherPlan = lost.length === before.length && before.length > 1;
  if (lost.length !== free.size || isOtherPlan) return places;
  const rest = [...free];
  lost.forEach((index, rank) => {
    places[index] = rest[rank] ?? null;
  });
  return places;
}

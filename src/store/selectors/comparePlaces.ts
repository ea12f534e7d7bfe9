import type { Scenario } from "../../plan/plan";
import { placeKey, placesOf, type Place } from "../../rates/find/place";
import type { RateCards } from "../../rates/card/rateCards";
import { cardOf } from "../fields/modelOption";
import { compareChoice } from "./compareChoice";

/** Where the prices of a scenario hold, those of its overflow too: more than one is a mixture that Compare names. */
export function scenarioPlaces(scenario: Scenario, rateCards: RateCards): readonly Place[] {
  return placesOf(
    scenario.items.flatMap((item) => {
      if (item.kind === "other") return [];
      const named = [{ id: item.card, version: item.cardVersion }];
      if ("tokenCard" in item && item.tokenCard !== "") {
        named.push({ id: item.tokenCard, version: item.tokenCardVersion });
      }
      return named.flatMap(({ id, version }) => cardOf(rateCards, id, version) ?? []);
    }),
  );
}

/** Whether all prices of a scenario hold in a place; one without a price of a card is in each. */
function isIn(places: readonly Place[], key: string): boolean {
  return places.every((place) => placeKey(place) === key);
}

/**
 * Shows the scenarios of one place, "" all of them. A baseline of another place, which cannot be hidden, gives way to
 * the first that is in it.
 *
 * @param all the places of every scenario that is compared, by its place in the plan
 */
export function showPlace(key: string, all: ReadonlyMap<number, readonly Place[]>, baseline: number): void {
  if (key === "") {
    compareChoice.setState({ hidden: [] });
    return;
  }
  const inPlace = [...all].filter(([, places]) => isIn(places, key)).map(([index]) => index);
  const [first] = inPlace;
  if (first === undefined) return;
  compareChoice.setState({
    baseline: inPlace.includes(baseline) ? baseline : first,
    hidden: [...all.keys()].filter((index) => !inPlace.includes(index)),
  });
}

/**
 * The place that exactly the scenarios that are shown are in; "" where all are shown or they were chosen one by one.
 */
export function shownPlace(all: ReadonlyMap<number, readonly Place[]>, hidden: readonly number[]): string {
  if (hidden.length === 0) return "";
  const keys = new Set([...all.values()].flatMap((places) => places.map(placeKey)));
  return (
    [...keys].find((key) => [...all].every(([index, places]) => isIn(places, key) !== hidden.includes(index))) ?? ""
  );
}

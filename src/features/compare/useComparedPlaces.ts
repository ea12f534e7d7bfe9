import { itemFormMessages } from "../../format/messages/itemForm";
import type { Language } from "../../format/catalogue";
import { placeKey, placesOf, type Place } from "../../rates/find/place";
import { useCards } from "../../store/cards/cards";
import { placeWords } from "../../store/fields/placeFilter";
import { usePlanState } from "../../store/planStore";
import { scenarioPlaces } from "../../store/selectors/comparePlaces";
import { useLanguage } from "../../ui/LocaleProvider";

export interface ComparedPlaces {
  /** By the scenario's place in the plan; empty for one without a price of a card. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
  readonly words: ReadonlyMap<number, string>;
  /** Whether more than one region or scope is in the comparison. */
  readonly isMixed: boolean;
}

/** The region and scope of each scenario. */
export function useComparedPlaces(): ComparedPlaces {
  const language = useLanguage();
  const scenarios = usePlanState(({ plan }) => plan.scenarios);
  const cards = useCards();
  const places = new Map(
    scenarios.map((scenario, index) => [index, cards === null ? [] : scenarioPlaces(scenario, cards.rateCards)]),
  );
  const words = new Map(
    [...places].flatMap(([index, own]) =>
      own.length === 0
        ? []
        : [
            [
              index,
              own.map((place) => placeWords(place, language)).join(itemFormMessages[language].placeList),
            ] as const,
          ],
    ),
  );
  const isMixed = new Set([...places.values()].flat().map(placeKey)).size > 1;
  return { places, words, isMixed };
}

export interface PlaceChoice {
  readonly value: string;
  readonly label: string;
  /** No scenario has all its prices there. */
  readonly disabled: boolean;
}

/** Every region and scope in which one of the scenarios has a price. */
export function placeChoices(
  compared: ReadonlyMap<number, readonly Place[]>,
  language: Language,
): readonly PlaceChoice[] {
  const all = [...compared.values()];
  return placesOf(all.flat().map(({ region, scope }) => (scope === null ? { region } : { region, scope }))).map(
    (place) => {
      const key = placeKey(place);
      return {
        value: key,
        label: placeWords(place, language),
        disabled: !all.some((own) => own.every((one) => placeKey(one) === key)),
      };
    },
  );
}

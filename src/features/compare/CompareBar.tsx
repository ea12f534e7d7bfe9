import { compareMessages } from "../../format/messages/compare";
import type { ComparedScenario, Comparison } from "../../pricing/compare/compareScenarios";
import type { Place } from "../../rates/find/place";
import { chooseBaseline, showAllScenarios } from "../../store/selectors/compareChoice";
import { showPlace, shownPlace } from "../../store/selectors/comparePlaces";
import { Button } from "../../ui/Button";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/fields/SelectField";
import { placeChoices } from "./useComparedPlaces";
import { useScenarioName } from "./useScenarioName";

interface BarProps {
  readonly comparison: Comparison;
  /** Region and scope of each scenario by its place in the plan. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
}

/** What everything is held against, and how many scenarios are hidden. */
export function CompareBar({ comparison: { scenarios, hidden }, places }: BarProps) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  const nameOf = useScenarioName();
  const all = [...scenarios, ...hidden].toSorted((a, b) => a.index - b.index);
  const baseline = all.find((one) => one.isBaseline);
  if (all.length < 2 || baseline === undefined) return null;
  return (
    <div className="cmp-choice">
      <div className="no-print">
        <SelectField
          name="baseline"
          label={words.baseline}
          value={String(baseline.index)}
          onValue={(value) => chooseBaseline(Number(value))}
          options={all.map((one) => ({ value: String(one.index), label: nameOf(one.priced.scenario, one.index) }))}
        />
      </div>
      <PlaceField all={all} baseline={baseline.index} places={places} />
      <p className="hint" role="status">
        {hidden.length > 0 && (
          <>
            {words.hidden(format.number(String(hidden.length)))}
            {words.gap}
            <Button look="inline" className="no-print" onClick={showAllScenarios}>
              {words.showAll}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

interface PlaceProps {
  readonly all: readonly ComparedScenario[];
  readonly baseline: number;
  readonly places: ReadonlyMap<number, readonly Place[]>;
}

/** Prices of several regions or scopes are only held against each other where somebody sees that they are. */
function PlaceField({ all, baseline, places }: PlaceProps) {
  const words = useMessages(compareMessages);
  const language = useLanguage();
  const compared = new Map(all.map(({ index }) => [index, places.get(index) ?? []]));
  const choices = placeChoices(compared, language);
  if (choices.length < 2) return null;
  const hidden = all.filter((one) => one.isHidden).map(({ index }) => index);
  return (
    <div className="no-print">
      <SelectField
        name="place"
        label={words.place}
        value={shownPlace(compared, hidden)}
        onValue={(key) => showPlace(key, compared, baseline)}
        options={[{ value: "", label: words.allPlaces }, ...choices]}
      />
    </div>
  );
}

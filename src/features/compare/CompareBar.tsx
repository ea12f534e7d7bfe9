import { compareMessages } from "../../format/messages/compare";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import { chooseBaseline, showAllScenarios } from "../../store/selectors/compareChoice";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/SelectField";
import { useScenarioName } from "./useScenarioName";

/** What everything is held against, and how many scenarios are hidden. */
export function CompareBar({ comparison: { scenarios, hidden } }: { comparison: Comparison }) {
  const m = useMessages(compareMessages);
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
          label={m.baseline}
          value={String(baseline.index)}
          onValue={(value) => chooseBaseline(Number(value))}
          options={all.map((one) => ({ value: String(one.index), label: nameOf(one.priced.scenario, one.index) }))}
        />
      </div>
      <p className="hint" role="status">
        {hidden.length > 0 && (
          <>
            {m.hidden(format.number(String(hidden.length)))}
            {m.gap}
            <Button look="inline" className="no-print" onClick={showAllScenarios}>
              {m.showAll}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

import { LANGUAGE_TAG } from "../../format/catalogue";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import { useCompareChoice } from "../../store/selectors/compareChoice";
import { comparedRows, type ComparedRows } from "./comparedRows";
import { useLanguage } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

/** The rows of the table in the chosen order, and the scale of their bars. */
export function useRows(comparison: Comparison): ComparedRows {
  const { sort } = useCompareChoice();
  const nameOf = useScenarioName();
  return comparedRows(comparison, sort, LANGUAGE_TAG[useLanguage()], (one) => nameOf(one.priced.scenario, one.index));
}

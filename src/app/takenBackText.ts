import type { Language, MessagesOf } from "../format/catalogue";
import { shellMessages } from "../format/messages/shell";
import { undoingMessages } from "../format/messages/undoing";
import { itemName } from "../store/itemNames";
import type { PlanState } from "../store/planStore";
import { whatChanged, type Change } from "../store/whatChanged";

/** What was undone or redone, or that there was nothing, as a sentence. */
export function takenBackText(way: "undo" | "redo", before: PlanState, after: PlanState, language: Language): string {
  const m = undoingMessages[language];
  if (before.plan === after.plan && before.planDrafts === after.planDrafts) {
    return way === "undo" ? m.nothingToUndo : m.nothingToRedo;
  }
  const words = wordsOf(
    way === "undo" ? whatChanged(after, before) : whatChanged(before, after),
    m,
    shellMessages[language],
  );
  return way === "undo" ? m.undone(words) : m.redone(words);
}

function wordsOf(
  change: Change,
  m: MessagesOf<typeof undoingMessages>,
  shell: MessagesOf<typeof shellMessages>,
): string {
  const scenario = "scenario" in change ? change.scenario.name || shell.scenarioN(String(change.index + 1)) : "";
  switch (change.is) {
    case "item-added":
      return m.itemAdded(itemName(change.item, shell.kinds[change.item.kind]));
    case "item-removed":
      return m.itemRemoved(itemName(change.item, shell.kinds[change.item.kind]));
    case "item-changed":
      return m.itemChanged(itemName(change.item, shell.kinds[change.item.kind]));
    case "scenario-added":
      return m.scenarioAdded(scenario);
    case "scenario-removed":
      return m.scenarioRemoved(scenario);
    case "scenario-renamed":
      return m.scenarioRenamed(scenario);
    case "scenario-currency":
      return m.scenarioCurrency(scenario);
    case "savings-plan":
      return m.savingsPlan(scenario);
    case "scenarios-moved":
      return m.scenariosMoved;
    default:
      return m[change.is];
  }
}

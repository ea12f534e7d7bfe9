import type { Language, MessagesOf } from "../format/catalogue";
import { shellMessages } from "../format/messages/shell";
import { undoingMessages } from "../format/messages/undoing";
import { itemName } from "../store/itemNames";
import type { PlanState } from "../store/planStore";
import { whatChanged, type Change } from "../store/whatChanged";

/** What was undone or redone, or that there was nothing, as a sentence. */
export function takenBackText(way: "undo" | "redo", before: PlanState, after: PlanState, language: Language): string {
  const undoing = undoingMessages[language];
  if (before.plan === after.plan && before.planDrafts === after.planDrafts) {
    return way === "undo" ? undoing.nothingToUndo : undoing.nothingToRedo;
  }
  const words = wordsOf(
    way === "undo" ? whatChanged(after, before) : whatChanged(before, after),
    undoing,
    shellMessages[language],
  );
  return way === "undo" ? undoing.undone(words) : undoing.redone(words);
}

function wordsOf(
  change: Change,
  undoing: MessagesOf<typeof undoingMessages>,
  shell: MessagesOf<typeof shellMessages>,
): string {
  const scenario = "scenario" in change ? change.scenario.name || shell.scenarioN(String(change.index + 1)) : "";
  switch (change.is) {
    case "item-added":
      return undoing.itemAdded(itemName(change.item, shell.kinds[change.item.kind]));
    case "item-removed":
      return undoing.itemRemoved(itemName(change.item, shell.kinds[change.item.kind]));
    case "item-changed":
      return undoing.itemChanged(itemName(change.item, shell.kinds[change.item.kind]));
    case "scenario-added":
      return undoing.scenarioAdded(scenario);
    case "scenario-removed":
      return undoing.scenarioRemoved(scenario);
    case "scenario-renamed":
      return undoing.scenarioRenamed(scenario);
    case "scenario-currency":
      return undoing.scenarioCurrency(scenario);
    case "savings-plan":
      return undoing.savingsPlan(scenario);
    case "scenarios-moved":
      return undoing.scenariosMoved;
    default:
      return undoing[change.is];
  }
}

import type { MessagesOf } from "../../format/catalogue";
import type { scenarioMessages } from "../../format/messages/scenarios";
import type { Plan } from "../../plan/plan";
import {
  canAddScenarios,
  duplicateScenario,
  moveScenario,
  removeScenario,
  setScenarioCurrency,
} from "../../store/planActions";
import { focusAfter } from "../../ui/overlays/focusAfter";
import type { MenuAction } from "../../ui/overlays/Menu";

interface Given {
  readonly words: MessagesOf<typeof scenarioMessages>;
  readonly plan: Plan;
  readonly index: number;
  readonly name: string;
  readonly onRename: () => void;
  /** Of what may surprise: it is said, with the way back. */
  readonly onMessage: (text: string) => void;
}

/** What can be done with one scenario. Every change is one step of undo. */
export function scenarioActions({ words, plan, index, name, onRename, onMessage }: Given): readonly MenuAction[] {
  const other = plan.scenarios[index]?.currency === "USD" ? "CNY" : "USD";
  const isLast = plan.scenarios.length === 1;
  const isFull = !canAddScenarios(plan);
  // The tabs change places under the menu: the focus goes on at the one that was meant.
  const andFocusTab = (verb: () => void) => () => {
    verb();
    focusAfter("openTab");
  };
  return [
    { key: "rename", label: words.rename, icon: "edit", onAction: onRename },
    {
      key: "duplicate",
      label: words.duplicate,
      icon: "copy",
      disabled: isFull,
      detail: isFull ? words.atMost(String(plan.scenarios.length)) : undefined,
      onAction: andFocusTab(() => duplicateScenario(index, words.copyOf(name))),
    },
    {
      key: "left",
      label: words.moveLeft,
      icon: "arrow-left",
      disabled: index === 0,
      ruled: true,
      onAction: andFocusTab(() => moveScenario(index, index - 1)),
    },
    {
      key: "right",
      label: words.moveRight,
      icon: "arrow-right",
      disabled: index === plan.scenarios.length - 1,
      onAction: andFocusTab(() => moveScenario(index, index + 1)),
    },
    {
      key: "currency",
      label: words.priceIn(other),
      detail: words.priceInDetail,
      ruled: true,
      onAction: () => {
        setScenarioCurrency(index, other);
        onMessage(words.nowIn(name, other));
      },
    },
    {
      key: "remove",
      label: words.remove,
      icon: "trash",
      ruled: true,
      disabled: isLast,
      detail: isLast ? words.lastStays : undefined,
      onAction: andFocusTab(() => {
        removeScenario(index);
        onMessage(words.removed(name));
      }),
    },
  ];
}

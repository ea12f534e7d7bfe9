import "./scenarios.css";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { scenarioMessages } from "../../format/messages/scenarios";
import { select, usePlanState } from "../../store/planStore";
import { usePricedPlan } from "../../store/selectors/usePriced";
import { useMessages } from "../../ui/LocaleProvider";
import { Menu } from "../../ui/overlays/Menu";
import { scrollWithin } from "../../ui/tables/scrollWithin";
import { useScrollEdges } from "../../ui/tables/useScrollEdges";
import { AddScenarioMenu } from "./AddScenarioMenu";
import { scenarioActions } from "./scenarioActions";

/** With the arithmetic that it needs: the empty page has no totals. */
const TabTotal = lazy(() => import("./TabTotal").then((module) => ({ default: module.TabTotal })));
const RenameDialog = lazy(() => import("./RenameDialog").then((module) => ({ default: module.RenameDialog })));

/**
 * The scenarios of the plan with their term totals; what can be done with the open one stands behind them, where it is
 * not cut off.
 */
export function ScenarioTabs({ onMessage }: { onMessage: (text: string) => void }) {
  const words = useMessages(scenarioMessages);
  const plan = usePlanState((state) => state.plan);
  const openIndex = usePlanState((state) => Math.min(state.scenarioIndex, state.plan.scenarios.length - 1));
  const priced = usePricedPlan();
  const [renaming, setRenaming] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const more = useScrollEdges(list);
  useEffect(() => {
    const open = list.current?.querySelector("[aria-current]");
    if (list.current && open) scrollWithin(list.current, open);
  }, [openIndex]);
  const nameAt = (index: number) => plan.scenarios[index]?.name || words.scenarioN(String(index + 1));
  const actions = scenarioActions({
    words: words,
    plan,
    index: openIndex,
    name: nameAt(openIndex),
    onRename: () => setRenaming(openIndex),
    onMessage,
  });
  const renamed = renaming === null ? undefined : plan.scenarios[renaming];
  return (
    <nav className="tabs" aria-label={words.scenarios}>
      <div className="tabs-list fades" data-more={more} ref={list}>
        {plan.scenarios.map((scenario, index) => (
          <button
            key={index}
            type="button"
            className="tab"
            aria-current={index === openIndex ? "true" : undefined}
            onClick={() => select({ scenarioIndex: index, itemId: null })}
          >
            <span className="tab-name" dir="auto" title={nameAt(index)}>
              {nameAt(index)}
            </span>
            <small>
              <Suspense fallback={scenario.currency}>
                {priced?.[index] === undefined ? scenario.currency : <TabTotal priced={priced[index]} />}
              </Suspense>
            </small>
          </button>
        ))}
      </div>
      <Menu label={words.edit(nameAt(openIndex))} icon="edit" iconOnly actions={actions} />
      <AddScenarioMenu />
      {renaming !== null && renamed !== undefined && (
        <Suspense fallback={null}>
          <RenameDialog
            index={renaming}
            name={renamed.name}
            placeholder={nameAt(renaming)}
            onClose={() => setRenaming(null)}
          />
        </Suspense>
      )}
    </nav>
  );
}

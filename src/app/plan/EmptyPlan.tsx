import { lazy, Suspense } from "react";
import { shellMessages } from "../../format/messages/shell";
import { OpenFile } from "../../features/share/OpenFile";
import { ExampleList } from "../../features/share/ExampleList";
import { useWhenCards } from "../../store/cards/cards";
import { openScenario, usePlanState } from "../../store/planStore";
import { setScenarioCurrency } from "../../store/planActions";
import type { ItemKind } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { Icon } from "../../ui/Icon";
import { useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/fields/Segmented";
import { viewAddress } from "../address/address";
import { useStarted } from "../address/Start";

const AddMenu = lazy(() => import("./AddMenu").then((module) => ({ default: module.AddMenu })));

/**
 * What an empty plan offers: five ways in, as equals, the example plans, a file. This is the prerendered page, so
 * nothing lazy stands in its first render: the server could not finish it.
 */
export function EmptyPlan() {
  const words = useMessages(shellMessages);
  const started = useStarted();
  const whenCards = useWhenCards();
  const scenarioIndex = usePlanState((state) => state.scenarioIndex);
  const currency = usePlanState((state) => openScenario(state).currency);
  const questions: readonly (readonly [ItemKind, string, string])[] = [
    ["text-training", words.questionFineTune, words.questionFineTuneHint],
    ["model-unit", words.questionReplicas, words.questionReplicasHint],
    ["tokens", words.questionTokens, words.questionTokensHint],
  ];
  return (
    <div className="start">
      {/* Screen readers hear it from the heading of the page. */}
      <p className="start-product" aria-hidden="true">
        {words.product}
      </p>
      <h2 className="start-lead">{words.lead}</h2>
      <p className="start-intro">{words.intro}</p>
      <div className="start-currency">
        <Segmented<Currency>
          label={words.currencyOf}
          value={currency}
          onValue={(next) => setScenarioCurrency(scenarioIndex, next)}
          choices={[
            { value: "USD", label: words.usd },
            { value: "CNY", label: words.cny },
          ]}
        />
      </div>
      <h3>{words.questions}</h3>
      <ul className="start-list">
        <li>
          <a className="start-row" href={viewAddress("ways")}>
            <b>{words.questionReserve}</b>
            <span className="muted sm">{words.questionReserveHint}</span>
            <Icon name="arrow-right" />
          </a>
        </li>
        {questions.map(([kind, question, hint]) => (
          <li key={kind}>
            <button
              type="button"
              className="start-row"
              onClick={() =>
                whenCards((all) => void import("./addCost").then(({ addCost }) => addCost(all, kind, currency)))
              }
            >
              <b>{question}</b>
              <span className="muted sm">{hint}</span>
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
        <li>
          <a className="start-row" href={viewAddress("traffic")}>
            <b>{words.questionTraffic}</b>
            <span className="muted sm">{words.questionTrafficHint}</span>
            <Icon name="arrow-right" />
          </a>
        </li>
      </ul>
      <div className="start-else start-acts">
        {started && (
          <Suspense fallback={null}>
            <AddMenu />
          </Suspense>
        )}
      </div>
      <h3>{words.examples}</h3>
      <ExampleList />
      <div className="start-else">
        <OpenFile />
      </div>
    </div>
  );
}

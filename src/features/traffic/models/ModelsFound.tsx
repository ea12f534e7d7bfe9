import { useEffect, useId, useRef, type ReactNode } from "react";
import { modelsMessages } from "../../../format/messages/models";
import type { ModelUse, TrafficFacts } from "../../../worker/trafficFacts";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { ScrollFrame } from "../../../ui/tables/ScrollFrame";
import { keepModels } from "../trafficActions";
import type { FoundFamily } from "./modelGroups";

interface FoundProps {
  readonly facts: Pick<TrafficFacts, "models" | "otherModels">;
  readonly families: readonly FoundFamily[];
}

/** Every model that the file names, by family, with what came of it and a box to select it; at least one stays. */
export function ModelsFound({ facts: { models, otherModels }, families }: FoundProps) {
  const words = useMessages(modelsMessages);
  const { number } = useFormat();
  const title = useId();
  const kept = models.filter((model) => model.kept);
  const keepsOthers = otherModels?.kept === true;
  const keep = (names: readonly string[], isKept: boolean, others = otherModels?.kept) => {
    const next = models.filter(({ name, kept: was }) => (names.includes(name) ? isKept : was)).map(({ name }) => name);
    void keepModels(next.length === models.length ? null : next, others);
  };
  const all = [...models, ...(otherModels === undefined ? [] : [otherModels])].reduce<ModelUse>(
    (sum, one) => ({
      requests: sum.requests + one.requests,
      input: sum.input + one.input,
      output: sum.output + one.output,
    }),
    { requests: 0, input: 0, output: 0 },
  );
  // Sums need not count requests.
  const hasRequests = all.requests > 0;
  const isLast = (names: readonly string[]) => !keepsOthers && kept.every(({ name }) => names.includes(name));
  const tokens = (use: ModelUse) => (
    <span className="models-narrow">{words.tokens(number(String(use.input)), number(String(use.output)))}</span>
  );
  const cells = (use: ModelUse) => (
    <>
      {hasRequests && <td className="num">{number(String(use.requests))}</td>}
      <td className="num models-wide">{number(String(use.input))}</td>
      <td className="num models-wide">{number(String(use.output))}</td>
    </>
  );
  return (
    <section className="models-found" aria-labelledby={title}>
      <h3 id={title}>{words.title}</h3>
      <p className="hint">{words.lead}</p>
      <ScrollFrame label={words.title}>
        <table className="tbl models-table">
          <caption className="vh">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.model}</th>
              {hasRequests && (
                <th scope="col" className="num">
                  {words.column.requests}
                </th>
              )}
              <th scope="col" className="num models-wide">
                {words.column.input}
              </th>
              <th scope="col" className="num models-wide">
                {words.column.output}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="models-all">
              <th scope="row">
                <Box
                  label={words.all}
                  state={stateOf(kept.length + (keepsOthers ? 1 : 0), models.length + (otherModels ? 1 : 0))}
                  isDisabled={kept.length === models.length && otherModels?.kept !== false}
                  onValue={() => void keepModels(null, true)}
                >
                  {tokens(all)}
                </Box>
              </th>
              {cells(all)}
            </tr>
            {families.flatMap(({ key, label, models: own, use, priced, names }) => {
              const keptOwn = own.filter((model) => model.kept).length;
              const isOne = own.length === 1;
              const family = (
                <tr key={key}>
                  <th scope="row">
                    <Box
                      label={nameOf(isOne ? (names[0] ?? "") : label)}
                      state={stateOf(keptOwn, own.length)}
                      isDisabled={keptOwn > 0 && isLast(names)}
                      onValue={(on) => keep(names, on)}
                    >
                      <span className="models-priced">
                        {priced.is === "reservable"
                          ? words.pricedAs(priced.reserve.model)
                          : priced.is === "unpriced"
                            ? words.unpriced
                            : words.byTokensOnly}
                      </span>
                      {tokens(use)}
                    </Box>
                  </th>
                  {cells(use)}
                </tr>
              );
              const each = own.map((model) => (
                <tr key={`${key} ${model.name}`} className="models-name">
                  <th scope="row">
                    <Box
                      label={nameOf(model.name)}
                      state={model.kept ? "on" : "off"}
                      isDisabled={model.kept && isLast([model.name])}
                      onValue={(on) => keep([model.name], on)}
                    >
                      {tokens(model)}
                    </Box>
                  </th>
                  {cells(model)}
                </tr>
              ));
              return isOne ? [family] : [family, ...each];
            })}
            {otherModels && (
              <tr>
                <th scope="row">
                  <Box
                    label={words.others(number(String(otherModels.count)))}
                    state={keepsOthers ? "on" : "off"}
                    isDisabled={keepsOthers && kept.length === 0}
                    onValue={(on) => keep([], true, on)}
                  >
                    <span className="models-priced">{words.othersHint}</span>
                    {tokens(otherModels)}
                  </Box>
                </th>
                {cells(otherModels)}
              </tr>
            )}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );

  function nameOf(name: string): string {
    return name === "" ? words.noName : name;
  }
}

type BoxState = "on" | "off" | "some";

function stateOf(kept: number, all: number): BoxState {
  return kept === 0 ? "off" : kept === all ? "on" : "some";
}

interface BoxProps {
  readonly label: string;
  readonly state: BoxState;
  readonly isDisabled: boolean;
  readonly onValue: (on: boolean) => void;
  readonly children: ReactNode;
}

/** A box of some of which a part is selected is in between; ticking it selects all of them. */
function Box({ label, state, isDisabled, onValue, children }: BoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = state === "some";
  }, [state]);
  return (
    <label className="models-box">
      <input
        ref={box}
        type="checkbox"
        checked={state === "on"}
        disabled={isDisabled}
        aria-labelledby={id}
        onChange={(event) => onValue(event.target.checked)}
      />
      <span>
        <span id={id}>{label}</span>
        {children}
      </span>
    </label>
  );
}

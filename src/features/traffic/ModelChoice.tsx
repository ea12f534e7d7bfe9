import { columnsMessages } from "../../format/messages/columns";
import { trafficMessages } from "../../format/messages/traffic";
import type { TrafficFacts } from "../../worker/trafficFacts";
import { keepModels } from "./trafficActions";
import { CheckField } from "../../ui/CheckField";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/**
 * The models that the log names, each with its requests; at least one stays. Of very many, the most used one by one.
 */
export function ModelChoice({ models, otherModels }: Pick<TrafficFacts, "models" | "otherModels">) {
  const words = useMessages(trafficMessages);
  const more = useMessages(columnsMessages);
  const { number } = useFormat();
  const requestsOf = (requests: number) => (
    <span className="muted">{words.modelRequests(number(String(requests)))}</span>
  );
  const kept = models.filter((model) => model.kept);
  const othersKept = otherModels?.kept === true;
  const choose = (name: string, on: boolean) => {
    const next = models.filter((model) => (model.name === name ? on : model.kept)).map((model) => model.name);
    void keepModels(next.length === models.length ? null : next, otherModels?.kept);
  };
  return (
    <fieldset className="traffic-models">
      <legend className="field-label">{words.models}</legend>
      <p className="hint">
        {words.modelsHint}
        {otherModels && (
          <>
            {more.gap}
            {more.mostUsed(number(String(models.length)))}
          </>
        )}
      </p>
      {[...models]
        .sort((a, b) => b.requests - a.requests)
        .map(({ name, requests, kept: isKept }) => (
          <CheckField
            key={name}
            checked={isKept}
            disabled={isKept && kept.length === 1 && !othersKept}
            onValue={(on) => choose(name, on)}
            label={
              <>
                {name === "" ? words.noModelName : name} {requestsOf(requests)}
              </>
            }
          />
        ))}
      {otherModels && (
        <CheckField
          checked={othersKept}
          disabled={othersKept && kept.length === 0}
          label={
            <>
              {more.otherModels(number(String(otherModels.count)))} {requestsOf(otherModels.requests)}
            </>
          }
          onValue={(on) => void keepModels(kept.length === models.length ? null : kept.map(({ name }) => name), on)}
        />
      )}
    </fieldset>
  );
}

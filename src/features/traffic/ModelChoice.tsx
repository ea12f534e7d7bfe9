import { trafficMessages } from "../../format/messages/traffic";
import type { ModelShare } from "../../store/traffic/trafficFacts";
import { keepModels } from "../../store/traffic/trafficVerbs";
import { CheckField } from "../../ui/CheckField";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** The models that the log names, each with its requests; at least one stays. */
export function ModelChoice({ models }: { models: readonly ModelShare[] }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const kept = models.filter((model) => model.kept);
  const choose = (name: string, on: boolean) => {
    const next = models.filter((model) => (model.name === name ? on : model.kept)).map((model) => model.name);
    void keepModels(next.length === models.length ? null : next);
  };
  return (
    <fieldset className="traffic-models">
      <legend className="field-label">{words.models}</legend>
      <p className="hint">{words.modelsHint}</p>
      {[...models].sort((a, b) => b.requests - a.requests).map(({ name, requests, kept: isKept }) => (
        <CheckField
          key={name} checked={isKept} disabled={isKept && kept.length === 1} onValue={(on) => choose(name, on)}
          label={<>{name === "" ? words.noModelName : name} <span className="muted">{words.modelRequests(number(String(requests)))}</span></>}
        />
      ))}
    </fieldset>
  );
}

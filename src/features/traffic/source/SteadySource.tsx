import { trafficMessages } from "../../../format/messages/traffic";
import { unitMessages } from "../../../format/messages/units";
import { drawnSpec, USUAL_STEADY } from "./drawnFields";
import type { TrafficState } from "../trafficStore";
import { takeSteady } from "../trafficActions";
import { problem } from "../../../model/problem";
import { Button } from "../../../ui/Button";
import { useMessages } from "../../../ui/LocaleProvider";
import { NumberField } from "../../../ui/fields/NumberField";
import { RefusedTraffic } from "../reading/RefusedTraffic";
import { useNumbers } from "../useNumbers";

/** Requests a minute and tokens a request, as the vendor's own calculator asks for them. */
export function SteadySource({ traffic }: { traffic: TrafficState }) {
  const words = useMessages(trafficMessages);
  const units = useMessages(unitMessages);
  const taken = traffic.is !== "empty" && traffic.source.from === "steady" ? traffic.source.params : null;
  const { wire, numberOf, isWhole } = useNumbers({ ...(taken ?? USUAL_STEADY) });
  const peak = numberOf("peakRequestsPerMinute");
  const isOver = numberOf("averageRequestsPerMinute") > peak;
  const requests = { unit: units.requestsPerMinute, what: words.whatRequests };
  const tokens = { unit: units.tokens("2"), what: words.whatTokens };
  const take = () =>
    void takeSteady({
      peakRequestsPerMinute: peak,
      averageRequestsPerMinute: numberOf("averageRequestsPerMinute"),
      inputTokens: numberOf("inputTokens"),
      outputTokens: numberOf("outputTokens"),
      cacheHitPercent: numberOf("cacheHitPercent"),
    });
  return (
    <form
      className="traffic-step"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {traffic.is === "failed" && taken !== null && <RefusedTraffic failed={traffic} />}
      <div className="traffic-fields">
        <NumberField
          {...requests}
          {...wire("peakRequestsPerMinute")}
          label={words.peak}
          spec={drawnSpec("peakRequestsPerMinute")}
        />
        <NumberField
          {...requests}
          {...wire("averageRequestsPerMinute")}
          label={words.average}
          spec={drawnSpec("averageRequestsPerMinute")}
          problem={
            isOver
              ? problem("averageRequestsPerMinute", "above-maximum", {
                  value: String(numberOf("averageRequestsPerMinute")),
                  minimum: "0",
                  maximum: String(peak),
                })
              : null
          }
        />
        <NumberField {...tokens} {...wire("inputTokens")} label={words.requestInput} spec={drawnSpec("inputTokens")} />
        <NumberField
          {...tokens}
          {...wire("outputTokens")}
          label={words.requestOutput}
          spec={drawnSpec("outputTokens")}
        />
        <NumberField
          {...wire("cacheHitPercent")}
          label={words.cacheHits}
          unit={units.percent}
          what={words.whatPercent}
          spec={drawnSpec("cacheHitPercent")}
        />
      </div>
      <p className="hint">{words.steadyHint}</p>
      <div className="traffic-acts">
        <Button look="main" type="submit" disabled={!isWhole || isOver}>
          {words.use}
        </Button>
      </div>
    </form>
  );
}

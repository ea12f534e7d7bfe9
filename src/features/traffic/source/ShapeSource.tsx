import { useState } from "react";
import { trafficMessages } from "../../../format/messages/traffic";
import { unitMessages } from "../../../format/messages/units";
import { drawnSpec, USUAL_DRAWN } from "./drawnFields";
import type { TrafficState } from "../trafficStore";
import { drawShape } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { NumberField } from "../../../ui/fields/NumberField";
import { Segmented } from "../../../ui/fields/Segmented";
import { RefusedTraffic } from "../reading/RefusedTraffic";
import { ShapeChoice } from "./ShapeChoice";
import { useNumbers } from "../useNumbers";

/** Deviation of the logarithm of the lengths. */
const SPREADS = { alike: 0, some: 0.6, wide: 1.2 } as const;
type Spread = keyof typeof SPREADS;

/** Traffic nobody has measured yet: a shape, a level and how they grow. */
export function ShapeSource({ traffic }: { traffic: TrafficState }) {
  const words = useMessages(trafficMessages);
  const units = useMessages(unitMessages);
  const { number } = useFormat();
  const taken = traffic.is !== "empty" && traffic.source.from === "shape" ? traffic.source.params : null;
  const { shape: firstShape, ...start } = taken ?? USUAL_DRAWN;
  const [shape, setShape] = useState(firstShape);
  const { wire, numberOf, set, isWhole } = useNumbers(start);
  const spread = (Object.keys(SPREADS) as Spread[]).find((name) => SPREADS[name] === numberOf("spread")) ?? "some";
  const tokens = { unit: units.tokens("2"), what: words.whatTokens };
  const percent = { unit: units.percent, what: words.whatPercent };
  const draw = () =>
    void drawShape({
      shape,
      days: numberOf("days"),
      requestsPerMinute: numberOf("requestsPerMinute"),
      peakFactor: numberOf("peakFactor"),
      inputTokens: numberOf("inputTokens"),
      outputTokens: numberOf("outputTokens"),
      spread: numberOf("spread"),
      cacheHitPercent: numberOf("cacheHitPercent"),
      growthPercentPerMonth: numberOf("growthPercentPerMonth"),
      monthsAhead: numberOf("monthsAhead"),
      seed: numberOf("seed"),
    });
  return (
    <form
      className="traffic-step"
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      {traffic.is === "failed" && taken !== null && <RefusedTraffic failed={traffic} />}
      <ShapeChoice shape={shape} onShape={setShape} />
      <div className="traffic-fields">
        <NumberField
          {...wire("requestsPerMinute")}
          label={words.level}
          unit={units.requestsPerMinute}
          what={words.whatRequests}
          spec={drawnSpec("requestsPerMinute")}
        />
        <NumberField
          {...wire("peakFactor")}
          label={words.peakFactor}
          unit={words.times}
          what={words.whatFactor}
          spec={drawnSpec("peakFactor")}
          hint={words.peakFactorHint}
        />
        <NumberField {...tokens} {...wire("inputTokens")} label={words.requestInput} spec={drawnSpec("inputTokens")} />
        <NumberField
          {...tokens}
          {...wire("outputTokens")}
          label={words.requestOutput}
          spec={drawnSpec("outputTokens")}
        />
        <NumberField
          {...percent}
          {...wire("cacheHitPercent")}
          label={words.cacheHits}
          spec={drawnSpec("cacheHitPercent")}
        />
        <NumberField
          {...wire("days")}
          label={words.days}
          unit={units.days("2")}
          what={words.whatDays}
          spec={drawnSpec("days")}
          hint={words.daysHint}
        />
        <NumberField
          {...percent}
          {...wire("growthPercentPerMonth")}
          label={words.growth}
          spec={drawnSpec("growthPercentPerMonth")}
        />
        <NumberField
          {...wire("monthsAhead")}
          label={words.monthsAhead}
          what={words.whatMonths}
          spec={drawnSpec("monthsAhead")}
          hint={words.growthHint}
        />
      </div>
      <Disclosure title={words.advanced} summary={words.advancedSummary(number(String(numberOf("seed"))))}>
        <div className="traffic-fields">
          <Segmented<Spread>
            label={words.spread}
            value={spread}
            onValue={(next) => set("spread", SPREADS[next])}
            choices={(Object.keys(SPREADS) as Spread[]).map((value) => ({ value, label: words.spreads[value] }))}
          />
          <NumberField
            {...wire("seed")}
            label={words.seed}
            what={words.whatSeed}
            spec={drawnSpec("seed")}
            hint={words.seedHint}
          />
        </div>
      </Disclosure>
      <div className="traffic-acts">
        <Button look="main" type="submit" disabled={!isWhole}>
          {words.use}
        </Button>
      </div>
    </form>
  );
}

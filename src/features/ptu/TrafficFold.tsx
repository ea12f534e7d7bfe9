import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import type { PtuCapacity } from "../../pricing/ptuCapacity";
import { countSpec, percentSpec, quantitySpec } from "../../store/numberSpecs";
import { setQuotaFactors, trafficNumber, trafficOf } from "../../store/steadyTraffic";
import type { PtuItem } from "../../units/item";
import type { Problem } from "../../units/problem";
import { CheckField } from "../../ui/CheckField";
import { FormFold } from "../../ui/FormFold";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";
import { TrafficNeedTable } from "./TrafficNeedTable";

interface TrafficProps {
  readonly item: PtuItem;
  readonly problems: readonly Problem[];
  readonly capacity: PtuCapacity;
}

/** The reservation from requests a minute and tokens a request, as the vendor's own calculator asks for them. */
export function TrafficFold({ item, problems, capacity }: TrafficProps) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { factor } = capacity;
  const traffic = trafficOf(item);
  const summary = item.traffic === null ? words.trafficNone : words.trafficSet(format.number(traffic.peakRequestsPerMinute));
  const requests = { spec: quantitySpec, unit: units.requestsPerMinute, what: words.whatRequests };
  const tokens = { spec: countSpec, unit: units.tokens("2"), what: words.whatTokens };
  const percent = { spec: percentSpec, unit: units.percent, what: words.whatPercent };
  return (
    <FormFold title={words.traffic} summary={summary} fields={["traffic"]} problems={problems}>
      <div className="row stack">
        <NumberField {...requests} {...trafficNumber(item, "peakRequestsPerMinute", problems)} label={words.peak} />
        <NumberField {...requests} {...trafficNumber(item, "averageRequestsPerMinute", problems)} label={words.average} />
      </div>
      <div className="row stack">
        <NumberField {...tokens} {...trafficNumber(item, "inputTokens", problems)} label={words.requestInput} />
        <NumberField {...tokens} {...trafficNumber(item, "outputTokens", problems)} label={words.requestOutput} />
      </div>
      <div className="row">
        <NumberField
          {...percent} {...trafficNumber(item, "cacheHitPercent", problems)} label={words.cacheHits}
          hint={traffic.quotaFactors && factor !== null ? undefined : words.cacheHintPlain}
        />
        <NumberField {...percent} {...trafficNumber(item, "headroomPercent", problems)} label={words.headroom} hint={words.headroomHint} />
      </div>
      <CheckField
        label={words.factors} checked={traffic.quotaFactors && factor !== null} disabled={factor === null} onValue={(on) => setQuotaFactors(item, on)}
        hint={factor === null
          ? words.factorsNone
          : words.factorsHint(format.number(factor.inputFactor), format.number(factor.outputFactor), format.number(factor.cachedTokenFactor ?? "1"))}
      />
      <TrafficNeedTable item={item} capacity={capacity} />
      <p className="sm"><a href="?view=traffic">{words.sizeOnTraffic}</a></p>
    </FormFold>
  );
}

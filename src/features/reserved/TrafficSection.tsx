import { ptuMessages } from "../../format/messages/ptu";
import { notEnteredMessages } from "../../format/messages/notEntered";
import { unitMessages } from "../../format/messages/units";
import type { PtuCapacity } from "../../pricing/ptu/ptuCapacity";
import { itemSpec } from "../../store/fields/numberSpecs";
import { EXAMPLE_TRAFFIC, setQuotaFactors, startTraffic, TRAFFIC_NUMBERS, trafficNumber } from "./steadyTraffic";
import { useTogetherFields } from "../../store/fields/togetherFields";
import type { SteadyTraffic } from "../../model/item";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import type { PtuQuotaFactor } from "../../rates/card/ptuQuotaFactors";
import type { Problem } from "../../model/problem";
import { CheckField } from "../../ui/fields/CheckField";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { TrafficNeedTable } from "./TrafficNeedTable";

interface TrafficProps {
  readonly item: ReservedItem;
  readonly problems: readonly Problem[];
  readonly capacity: PtuCapacity;
}

/** The reservation from requests a minute and tokens a request, as the vendor's own calculator asks for them. */
export function TrafficSection({ item, problems, capacity }: TrafficProps) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const summary =
    item.traffic === null ? words.trafficNone : words.trafficSet(format.number(item.traffic.peakRequestsPerMinute));
  return (
    <FormSection title={words.traffic} summary={summary} fields={["traffic"]} problems={problems}>
      <TrafficFields key={item.id} item={item} problems={problems} capacity={capacity} />
      <p className="sm">
        <a href="?view=traffic">{words.sizeOnTraffic}</a>
      </p>
    </FormSection>
  );
}

/**
 * Until all four numbers are entered the fields hold examples as placeholders, and nothing is said about them. The
 * fields are the same ones before and after, so that the focus stays while the last digits are typed.
 */
function TrafficFields({ item, problems, capacity }: TrafficProps) {
  const words = useMessages(ptuMessages);
  const unset = useMessages(notEnteredMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { traffic } = item;
  const started = useTogetherFields(TRAFFIC_NUMBERS, (values) => startTraffic(item, values));
  const own = (name: (typeof TRAFFIC_NUMBERS)[number]) => ({
    ...(traffic === null ? started.number(name, `traffic.${name}`) : trafficNumber(item, traffic, name, problems)),
    spec: { ...itemSpec(item.kind, `traffic.${name}`), optional: traffic === null },
    placeholder: unset.example(format.number(EXAMPLE_TRAFFIC[name])),
  });
  const requests = { unit: units.requestsPerMinute, what: words.whatRequests };
  const tokens = { unit: units.tokens("2"), what: words.whatTokens };
  return (
    <>
      <div className="row stack">
        <NumberField {...requests} {...own("peakRequestsPerMinute")} label={words.peak} />
        <NumberField {...requests} {...own("averageRequestsPerMinute")} label={words.average} />
      </div>
      <div className="row stack">
        <NumberField {...tokens} {...own("inputTokens")} label={words.requestInput} />
        <NumberField {...tokens} {...own("outputTokens")} label={words.requestOutput} />
      </div>
      {traffic === null ? (
        <p className="hint">{unset.trafficMissing}</p>
      ) : (
        <TrafficShares item={item} traffic={traffic} problems={problems} capacity={capacity} onForget={started.clear} />
      )}
    </>
  );
}

/** What is assumed of the traffic, and what follows from it. */
function TrafficShares({
  item,
  traffic,
  problems,
  capacity,
  onForget,
}: TrafficProps & { traffic: SteadyTraffic; onForget: () => void }) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { factors, outputFactor } = capacity;
  const percent = { unit: units.percent, what: words.whatPercent };
  const inputFactor = ({ inputFactor: factor, tierUpTo }: PtuQuotaFactor, index: number, count: number) => {
    const times = format.number(factor);
    if (count === 1) return words.factorOfAll(times);
    return index === count - 1 || tierUpTo === null
      ? words.factorBeyond(times)
      : words.factorUpTo(times, format.number(String(tierUpTo)));
  };
  return (
    <>
      <div className="row">
        <NumberField
          {...percent}
          {...trafficNumber(item, traffic, "cacheHitPercent", problems)}
          label={words.cacheHits}
          hint={traffic.quotaFactors && factors !== null ? undefined : words.cacheHintPlain}
        />
        <NumberField
          {...percent}
          {...trafficNumber(item, traffic, "headroomPercent", problems)}
          label={words.headroom}
          hint={words.headroomHint}
        />
      </div>
      <CheckField
        label={words.factors}
        checked={traffic.quotaFactors && factors !== null}
        disabled={factors === null}
        onValue={(on) => setQuotaFactors(item, on)}
        hint={
          factors === null
            ? words.factorsNone
            : words.factorsHint(
                factors.map((band, index) => inputFactor(band, index, factors.length)).join(words.factorJoin),
                format.number(outputFactor ?? "1"),
                format.number(factors[0].cachedTokenFactor ?? "1"),
              )
        }
      />
      <TrafficNeedTable item={item} capacity={capacity} onForget={onForget} />
    </>
  );
}

import { useState } from "react";
import { ChartFrame } from "../../charts/plot/ChartFrame";
import { ExactCell } from "../../charts/plot/readout/ExactCell";
import { ZoneBar } from "../../charts/zones/ZoneBar";
import { ZoneTable, type ZoneRow } from "../../charts/zones/ZoneTable";
import { compareMessages } from "../../format/messages/compare";
import { shellMessages } from "../../format/messages/shell";
import { toText } from "../../money/toText";
import type { ServingOption, VolumeZone } from "../../pricing/ptu/cheapestByVolume";
import type { ItemVolume } from "../../store/selectors/comparison";
import { itemName } from "../../store/itemNames";
import { usePlanState } from "../../store/planStore";
import type { BillingMode } from "../../model/codes";
import { useChartFiles } from "../../store/transfer/chartFiles";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/fields/SelectField";
import { useScenarioName } from "./useScenarioName";

const BILLED_AS: Readonly<Record<ServingOption, BillingMode>> = {
  tokens: "payg",
  hourly: "payg",
  daily: "subscription",
  beyond: "overflow",
};

/** The cheapest way to buy what one PTU item serves, by requests a month. */
export function VolumeSection({ volumes }: { volumes: readonly ItemVolume[] }) {
  const words = useMessages(compareMessages);
  const { kinds } = useMessages(shellMessages);
  const nameOf = useScenarioName();
  const scenarios = usePlanState((state) => state.plan.scenarios);
  const openIndex = usePlanState((state) => state.scenarioIndex);
  const [chosen, setChosen] = useState<string | null>(null);
  const key = ({ scenarioIndex, item }: ItemVolume) => `${scenarioIndex} ${item.id}`;
  const volume =
    volumes.find((one) => key(one) === chosen) ?? volumes.find((one) => one.scenarioIndex === openIndex) ?? volumes[0];
  if (volume === undefined) return null;
  const options = volumes.map((one) => {
    const scenario = scenarios[one.scenarioIndex];
    return {
      value: key(one),
      label: words.volumeItem(
        itemName(one.item, kinds.ptu),
        scenario === undefined ? "" : nameOf(scenario, one.scenarioIndex),
      ),
    };
  });
  return (
    <section>
      <Zones volume={volume} />
      {volumes.length > 1 && (
        <div className="cmp-pick no-print">
          <SelectField
            name="volumeOf"
            label={words.volumeOf}
            value={key(volume)}
            options={options}
            onValue={setChosen}
          />
        </div>
      )}
    </section>
  );
}

function Zones({ volume }: { volume: ItemVolume }) {
  const files = useChartFiles();
  const words = useMessages(compareMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  const { item, zones: found, currency } = volume;
  const { zones } = found;
  const name = itemName(item, kinds.ptu);
  const title = words.volume(name);
  const number = (value: Parameters<typeof toText>[0]) => format.number(toText(value));
  const note =
    item.traffic === null
      ? ""
      : [
          words.volumeNote(
            format.number(item.traffic.inputTokens),
            format.number(item.traffic.outputTokens),
            number(found.hoursPerDay),
            number(found.daysPerMonth),
            number(found.inputTpm),
            number(found.outputTpm),
          ),
          ...(item.traffic.cacheHitPercent === "0" ? [] : [words.cached(format.percent(item.traffic.cacheHitPercent))]),
        ].join(words.list);
  const rows = zones.map((zone, index): ZoneRow => ({
    key: String(index),
    way: BILLED_AS[zone.option],
    name: words.zoneLong[zone.option],
    isHere: zone.isPlanned,
    from: number(zone.from),
    to: zone.to === null ? null : number(zone.to),
    costFrom: <ExactCell text={toText(zone.costFrom)} />,
    costTo:
      zone.costTo === null ? (
        <span className="muted">
          {words.plusPerThousand(format.number(toText(zone.perThousand), { maxFraction: 4 }))}
        </span>
      ) : (
        <ExactCell text={toText(zone.costTo)} />
      ),
    nextBest: <NextBest zone={zone} />,
  }));
  const never = (["hourly", "daily"] as const).filter((plan) => !zones.some((zone) => zone.option === plan));
  const table = <ZoneTable caption={title} rows={rows} unit={words.unit} currency={currency} />;
  return (
    <>
      <ChartFrame files={files} title={title} note={note} tableBelow={table}>
        <ZoneBar
          zones={zones.map(({ option, from, to, costFrom, costTo, next }) => ({
            label: words.zone[option],
            way: BILLED_AS[option],
            from,
            to,
            costFrom,
            costTo,
            next: next === null ? null : { label: words.zone[next.option], above: next.above },
          }))}
          here={found.planned}
          unit={words.unit}
          currency={currency}
        />
      </ChartFrame>
      <div className="cmp-zones">{table}</div>
      {never.length === 2 ? (
        <p className="hint cmp-never">{words.alwaysTokens}</p>
      ) : (
        never.map((plan) => (
          <p key={plan} className="hint cmp-never">
            {words.neverCheapest(
              words.zoneLong[plan],
              number(found.hoursPerDay),
              format.moneyText(toText(plan === "hourly" ? found.monthlyHourly : found.monthlyDaily), currency),
            )}
          </p>
        ))
      )}
    </>
  );
}

function NextBest({ zone: { next, to } }: { zone: VolumeZone }) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  if (next === null) return "–";
  const money = (value: typeof next.cost) => format.number(toText(value), { maxFraction: 2, minFraction: 2 });
  return to === null
    ? words.nextAbove(words.zone[next.option], money(next.above))
    : words.nextAt(words.zone[next.option], money(next.cost), format.compact(toText(next.at)));
}

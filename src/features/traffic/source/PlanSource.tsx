import { shellMessages } from "../../../format/messages/shell";
import { trafficMessages } from "../../../format/messages/traffic";
import type { Plan } from "../../../plan/plan";
import { itemName } from "../../../store/itemNames";
import type { TrafficState } from "../trafficStore";
import { takeFromPlan } from "../trafficActions";
import type { MeasuredSizing } from "../../../model/measuredSizing";
import { isReserved, type PtuItem, type ReservationItem } from "../../../model/item";
import { Button } from "../../../ui/Button";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { RefusedTraffic } from "../reading/RefusedTraffic";

export interface KeptProfile {
  readonly key: string;
  readonly item: PtuItem | ReservationItem;
  readonly sizing: MeasuredSizing;
}

/** The PTU items of all scenarios that keep a profile; one that is in several scenarios counts once. */
export function keptProfiles(plan: Plan): readonly KeptProfile[] {
  const all = plan.scenarios.flatMap((scenario, index) =>
    scenario.items.flatMap((item) =>
      isReserved(item) && item.sizing !== null && item.sizing.profile !== ""
        ? [{ key: `${index} ${item.id}`, item, sizing: item.sizing }]
        : [],
    ),
  );
  return all.filter(
    ({ sizing }, index) => all.findIndex((other) => other.sizing.checksum === sizing.checksum) === index,
  );
}

/** The profile that was found for an item earlier, to be sized again. */
export function PlanSource({ kept, traffic }: { kept: readonly KeptProfile[]; traffic: TrafficState }) {
  const words = useMessages(trafficMessages);
  const shell = useMessages(shellMessages);
  const { number } = useFormat();
  return (
    <div className="traffic-step">
      {traffic.is === "failed" && traffic.source.from === "plan" && <RefusedTraffic failed={traffic} />}
      <DataTable<KeptProfile>
        caption={words.planCaption}
        rows={kept}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "item",
            header: words.planItem,
            rowHeader: true,
            cell: ({ item }) => itemName(item, shell.kinds[item.kind]),
          },
          { key: "source", header: words.planSource, cell: ({ sizing }) => sizing.source },
          { key: "minutes", header: words.minutes, numeric: true, cell: ({ sizing }) => number(sizing.minutes) },
          {
            key: "use",
            header: <span className="vh">{words.planUse}</span>,
            numeric: true,
            cell: ({ sizing }) => (
              <Button look="text" onClick={() => void takeFromPlan(sizing.source, sizing.profile, sizing.zone)}>
                {words.planUse}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

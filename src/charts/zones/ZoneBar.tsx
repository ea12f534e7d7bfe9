import { memo, useId } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { BoxesChart } from "../plot/boxes/BoxesChart";
import { rectOf } from "../plot/labels/chartLabel";
import type { OnPaper } from "../plot/plotChart";
import { billingFill, BillingPatterns } from "../plot/boxes/BillingPatterns";
import { useWriting } from "../plot/labels/writing";
import { ZONE_BAR, ZONE_HEIGHT, ZONE_TOP, zoneBarLayout, zonesReadout, type ZoneBarContent } from "./zoneBarLayout";

/** The cheapest option by volume, and where the plan is. */
export const ZoneBar = memo(function ZoneBar({ fixed, ...content }: ZoneBarContent & OnPaper) {
  const writing = useWriting(chartMessages);
  const id = useId();
  const { describe, youPlan } = writing.words;
  const number = (amount: Amount) => writing.format.number(toText(amount), { maxFraction: 0 });
  const parts = content.zones.map(({ label, from, to }) =>
    to === null ? describe.zoneOpen(label, number(from)) : describe.zone(label, number(from), number(to)),
  );
  const here = content.here === null ? [] : [`${youPlan(number(content.here))}${describe.stop}`];
  return (
    <BoxesChart
      description={[describe.zones(content.unit), ...parts, ...here].join(describe.join)}
      fixed={fixed}
      heightFor={() => ZONE_HEIGHT}
      readout={zonesReadout(content, writing)}
      draw={({ width }) => {
        const { zones, here: at, labels } = zoneBarLayout(content, width, writing);
        const line = at === null ? undefined : `M${at} ${ZONE_TOP - 5}V${ZONE_TOP + ZONE_BAR + 3}`;
        const shapes = (
          <>
            <BillingPatterns id={id} />
            {zones.map(({ way, ...zone }, index) => (
              <rect key={index} {...rectOf(zone)} {...billingFill(way, id)} />
            ))}
            {line !== undefined && <path className="here-rim" d={line} />}
            {line !== undefined && <path className="here-mark" d={line} />}
          </>
        );
        return { boxes: zones, labels, shapes };
      }}
    />
  );
});

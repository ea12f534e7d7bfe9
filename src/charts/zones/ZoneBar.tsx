import { memo, useId } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { ChartBox, type FixedSize } from "../plot/ChartBox";
import { ChartTexts } from "../plot/ChartText";
import { wayFill, WayPatterns } from "../plot/WayPatterns";
import { useWriting } from "../plot/writing";
import { ZONE_BAR, ZONE_HEIGHT, ZONE_TOP, zoneBarLayout, zonesReadout, type ZoneBarContent } from "./zoneBarLayout";

interface ZoneBarProps extends ZoneBarContent {
  readonly fixed?: FixedSize | undefined;
}

/** Which way is the cheapest at which volume, and where the plan is. */
export const ZoneBar = memo(function ZoneBar({ fixed, ...content }: ZoneBarProps) {
  const writing = useWriting(chartMessages);
  const id = useId();
  const { describe, youPlan } = writing.words;
  const number = (amount: Amount) => writing.format.number(toText(amount), { maxFraction: 0 });
  const parts = content.zones.map(({ label, from, to }) =>
    to === null ? describe.zoneOpen(label, number(from)) : describe.zone(label, number(from), number(to)),
  );
  const here = content.here === null ? [] : [`${youPlan(number(content.here))}${describe.stop}`];
  return (
    <ChartBox
      description={[describe.zones(content.unit), ...parts, ...here].join(describe.join)}
      fixed={fixed}
      heightFor={() => ZONE_HEIGHT}
      readout={zonesReadout(content, writing)}
    >
      {({ width, height }) => {
        const { zones, here: at, labels } = zoneBarLayout(content, width, writing);
        const line = at === null ? "" : `M${at} ${ZONE_TOP - 5}V${ZONE_TOP + ZONE_BAR + 3}`;
        const edges = { top: ZONE_TOP, bottom: ZONE_TOP + ZONE_BAR };
        return {
          places: { boxes: zones.map((zone) => ({ ...edges, left: zone.x, right: zone.x + zone.width })) },
          ink: (
            <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
              <WayPatterns id={id} />
              {zones.map((zone, index) => (
                <rect
                  key={index}
                  x={zone.x}
                  y={ZONE_TOP}
                  width={zone.width}
                  height={ZONE_BAR}
                  {...wayFill(zone.way, id)}
                />
              ))}
              {at !== null && (
                <>
                  <path className="here-rim" d={line} />
                  <path className="here-mark" d={line} />
                </>
              )}
              <ChartTexts labels={labels} />
            </svg>
          ),
        };
      }}
    </ChartBox>
  );
});

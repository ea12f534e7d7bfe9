import { memo, useId } from "react";
import { chartMessages } from "../../format/messages/charts";
import { toText } from "../../money/toText";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { textWidth } from "../plot/textWidth";
import { wayFill, WayPatterns } from "../plot/WayPatterns";
import { ZONE_BAR, ZONE_HEIGHT, ZONE_TOP, zoneBarLayout, type ZoneBarContent } from "./zoneBarLayout";

export interface ZoneBarProps extends ZoneBarContent {
  readonly fixed?: FixedSize | undefined;
}

/** Which way is the cheapest at which volume, and where the plan is. */
export const ZoneBar = memo(function ZoneBar({ fixed, ...content }: ZoneBarProps) {
  const { describe, youPlan } = useMessages(chartMessages);
  const format = useFormat();
  const number = (amount: ZoneBarContent["zones"][number]["from"]) => format.number(toText(amount), { maxFraction: 0 });
  const parts = content.zones.map(({ label, from, to }) =>
    to === null ? describe.zoneOpen(label, number(from)) : describe.zone(label, number(from), number(to)),
  );
  const here = content.here === null ? [] : [`${youPlan(number(content.here))}${describe.stop}`];
  return (
    <ChartBox
      description={[describe.zones(content.unit), ...parts, ...here].join(describe.join)}
      fixed={fixed}
      heightFor={() => ZONE_HEIGHT}
    >
      {(width, height) => ({ ink: <Bar content={content} width={width} height={height} /> })}
    </ChartBox>
  );
});

function Bar({ content, width, height }: { content: ZoneBarContent; width: number; height: number }) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const id = useId();
  const { zones, here, labels } = zoneBarLayout(content, width, words, format, textWidth);
  const line = here === null ? "" : `M${here} ${ZONE_TOP - 5}V${ZONE_TOP + ZONE_BAR + 3}`;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <WayPatterns id={id} />
      {zones.map((zone, index) => (
        <rect key={index} x={zone.x} y={ZONE_TOP} width={zone.width} height={ZONE_BAR} {...wayFill(zone.way, id)} />
      ))}
      {here !== null && (
        <>
          <path className="here-rim" d={line} />
          <path className="here-mark" d={line} />
        </>
      )}
      <ChartTexts labels={labels} />
    </svg>
  );
}

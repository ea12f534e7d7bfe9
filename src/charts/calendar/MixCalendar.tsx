import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { mixHeight, mixLayout } from "./mixLayout";
import { levelShade, mixWeek } from "./mixWeek";
import { baseText, describeMix, levelText } from "./mixWords";
import { textWidth } from "../plot/textWidth";
import type { MixContent } from "../plot/trafficShapes";

export interface MixCalendarProps extends MixContent {
  readonly fixed?: FixedSize | undefined;
}

/** The hours of the week with what is bought on top of the base, and a key to the letters. */
export const MixCalendar = memo(function MixCalendar({ fixed, ...content }: MixCalendarProps) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const week = mixWeek(content);
  const { base } = content;
  const hasBase = base.inputSteps > 0 || base.outputSteps > 0;
  return (
    <div>
      <ChartBox description={describeMix(content, words, format)} fixed={fixed} heightFor={() => mixHeight(week)}>
        {(width, height) => ({ ink: <Drawing content={content} hasBase={hasBase} width={width} height={height} /> })}
      </ChartBox>
      <div className="fig-key mix-key">
        <span>
          <Sample className={hasBase ? "mix-base" : "mix-none"} />
          {baseText(content, words, format)}
        </span>
        {week.levels.map((steps, level) => (
          <span key={level}>
            <Sample className={`mix-${levelShade(level, week.levels.length)}`} />
            {levelText(level, steps, words, format)}
          </span>
        ))}
      </div>
    </div>
  );
});

function Sample({ className }: { className: string }) {
  return (
    <svg className="swatch" viewBox="0 0 32 12" aria-hidden="true">
      <rect className={className} width="32" height="12" />
    </svg>
  );
}

function Drawing({
  content,
  hasBase,
  width,
  height,
}: {
  content: MixContent;
  hasBase: boolean;
  width: number;
  height: number;
}) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  const { blocks, lines, top, bottom, labels } = mixLayout(content, width, {
    words,
    format,
    language,
    measure: textWidth,
  });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {blocks.map(({ shade, ...place }) => (
        <rect
          key={`${place.x} ${place.y}`}
          {...place}
          className={shade !== null ? `mix-${shade}` : hasBase ? "mix-base" : "mix-none"}
        />
      ))}
      {lines.map((x) => (
        <path key={x} className="mix-hour" d={`M${x} ${top}V${bottom}`} />
      ))}
      <ChartTexts labels={labels} />
    </svg>
  );
}

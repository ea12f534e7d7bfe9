import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { DataTable } from "../../ui/DataTable";
import { ChartBox, type FixedSize } from "../plot/ChartBox";
import { ChartTexts } from "../plot/ChartText";
import { stepsText } from "../plot/tpmText";
import { useWriting } from "../plot/writing";
import { levelShade, mixWeek, WEEK, type MixContent } from "./mix";
import { mixHeight, mixLayout, mixReadout } from "./mixLayout";
import { baseText, daysText, describeMix, hoursText, levelText } from "./mixWords";

interface MixCalendarProps extends MixContent {
  readonly fixed?: FixedSize | undefined;
}

const hasBase = ({ base }: MixContent) => base.inputSteps > 0 || base.outputSteps > 0;

/** The hours of the week with what is bought on top of the base, and a key to the letters. */
export const MixCalendar = memo(function MixCalendar({ fixed, ...content }: MixCalendarProps) {
  const writing = useWriting(trafficChartMessages);
  const { words, format } = writing;
  const week = mixWeek(content);
  const ground = hasBase(content) ? "mix-base" : "mix-none";
  return (
    <div>
      <ChartBox
        description={describeMix(content, words, format)}
        fixed={fixed}
        heightFor={() => mixHeight(week)}
        readout={mixReadout(content, writing)}
      >
        {({ width, height }) => {
          const { blocks, lines, top, bottom, labels } = mixLayout(content, width, writing);
          return {
            places: { boxes: blocks },
            ink: (
              <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
                {blocks.map(({ shade, left, right, top: y, bottom: end }) => (
                  <rect
                    key={`${left} ${y}`}
                    x={left}
                    y={y}
                    width={right - left}
                    height={end - y}
                    className={shade === null ? ground : `mix-${shade}`}
                  />
                ))}
                {lines.map((x) => (
                  <path key={x} className="mix-hour" d={`M${x} ${top}V${bottom}`} />
                ))}
                <ChartTexts labels={labels} />
              </svg>
            ),
          };
        }}
      </ChartBox>
      <div className="fig-key mix-key">
        <span>
          <Sample className={ground} />
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

/** What to buy when: the base, then each window with its hours a week. */
export function MixTable({ caption, ...content }: MixContent & { readonly caption: string }) {
  const { words, format } = useWriting(trafficChartMessages);
  const { base, windows, days } = content;
  const { column } = words.mix;
  const rows = [
    ...(hasBase(content) ? [{ what: words.mix.baseRow, ...base, weekdays: WEEK, from: 0, to: 24 }] : []),
    ...windows.map((window) => ({ what: words.mix.windowRow, ...window })),
  ];
  type Row = (typeof rows)[number];
  const number = (key: string, header: string, text: (row: Row) => string) => ({
    key,
    header,
    numeric: true,
    cell: text,
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.what} ${row.weekdays.join()} ${row.from} ${row.to} ${row.inputSteps} ${row.outputSteps}`}
      columns={[
        { key: "what", header: column.what, rowHeader: true, cell: ({ what }) => what },
        { key: "days", header: column.days, cell: ({ weekdays }) => daysText(weekdays, days, words) },
        { key: "hours", header: column.hours, cell: ({ from, to }) => hoursText(from, to, words) },
        number("input", column.input, ({ inputSteps }) => stepsText(inputSteps, "input", format)),
        number("output", column.output, ({ outputSteps }) => stepsText(outputSteps, "output", format)),
        number("week", column.hoursPerWeek, ({ weekdays, from, to }) =>
          format.number((new Set(weekdays).size * (to - from)).toString()),
        ),
      ]}
    />
  );
}

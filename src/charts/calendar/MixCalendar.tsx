import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { DataTable } from "../../ui/tables/DataTable";
import { BoxesChart } from "../plot/boxes/BoxesChart";
import { rectOf } from "../plot/labels/chartLabel";
import type { OnPaper } from "../plot/plotChart";
import { FillSample } from "../plot/boxes/BillingKey";
import { numberColumn } from "../plot/readout/ExactCell";
import { stepsText } from "../plot/labels/tpmText";
import { useWriting } from "../plot/labels/writing";
import { levelShade, mixWeek, WEEK, type MixContent } from "./mix";
import { mixHeight, mixLayout, mixReadout } from "./mixLayout";
import { baseText, daysText, describeMix, hoursText, levelText } from "./mixWords";

const hasBase = ({ base }: MixContent) => base.inputSteps > 0 || base.outputSteps > 0;

/** The hours of the week with what is bought on top of the base, and a key to the letters. */
export const MixCalendar = memo(function MixCalendar({ fixed, ...content }: MixContent & OnPaper) {
  const writing = useWriting(trafficChartMessages);
  const { words, format } = writing;
  const week = mixWeek(content);
  const ground = hasBase(content) ? "mix-base" : "mix-none";
  return (
    <div>
      <BoxesChart
        description={describeMix(content, words, format)}
        fixed={fixed}
        heightFor={() => mixHeight(week)}
        readout={mixReadout(content, writing)}
        draw={({ width }) => {
          const { blocks, lines, top, bottom, labels } = mixLayout(content, width, writing);
          const shapes = (
            <>
              {blocks.map(({ shade, ...box }) => (
                <rect
                  key={`${box.left} ${box.top}`}
                  {...rectOf(box)}
                  className={shade === null ? ground : `mix-${shade}`}
                />
              ))}
              {lines.map((x) => (
                <path key={x} className="mix-hour" d={`M${x} ${top}V${bottom}`} />
              ))}
            </>
          );
          return { boxes: blocks, shapes, labels };
        }}
      />
      <div className="fig-key mix-key">
        <span>
          <FillSample look={ground} />
          {baseText(content, words, format)}
        </span>
        {week.levels.map((steps, level) => (
          <span key={level}>
            <FillSample look={`mix-${levelShade(level, week.levels.length)}`} />
            {levelText(level, steps, words, format)}
          </span>
        ))}
      </div>
    </div>
  );
});

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
        numberColumn("input", column.input, ({ inputSteps }: Row) => stepsText(inputSteps, "input", format)),
        numberColumn("output", column.output, ({ outputSteps }: Row) => stepsText(outputSteps, "output", format)),
        numberColumn("week", column.hoursPerWeek, ({ weekdays, from, to }: Row) =>
          format.number((new Set(weekdays).size * (to - from)).toString()),
        ),
      ]}
    />
  );
}

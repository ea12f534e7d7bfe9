import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { daysText, hoursText } from "./mixWords";
import { stepsText } from "../plot/tpmText";
import type { MixContent, MixWindowShape } from "../plot/trafficShapes";

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** What to buy when: the base, then each window with its hours a week. */
export function MixTable({ caption, base, windows, days }: MixContent & { readonly caption: string }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { column } = words.mix;
  const hasBase = base.inputSteps > 0 || base.outputSteps > 0;
  const all: MixWindowShape = { ...base, weekdays: WEEK, from: 0, to: 24 };
  const rows = [
    ...(hasBase ? [{ what: words.mix.baseRow, ...all }] : []),
    ...windows.map((window) => ({ what: words.mix.windowRow, ...window })),
  ];
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
        {
          key: "input",
          header: column.input,
          numeric: true,
          cell: ({ inputSteps }) => stepsText(inputSteps, "input", format),
        },
        {
          key: "output",
          header: column.output,
          numeric: true,
          cell: ({ outputSteps }) => stepsText(outputSteps, "output", format),
        },
        {
          key: "week",
          header: column.hoursPerWeek,
          numeric: true,
          cell: ({ weekdays, from, to }) => format.number((new Set(weekdays).size * (to - from)).toString()),
        },
      ]}
    />
  );
}

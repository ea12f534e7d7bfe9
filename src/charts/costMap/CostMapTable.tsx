import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ExactCell, numberColumn } from "../plot/readout/ExactCell";
import { costBands, type CostMapContent, type MapPoint } from "./costBands";
import { evenSample } from "../plot/readout/evenSample";
import { stepsText } from "../plot/labels/tpmText";

const MOST_ROWS = 16;
const MOST_COLUMNS = 10;

/**
 * The named reservations, and the map as a grid: every few steps of it, with the row and the column of the cheapest
 * cell.
 */
export function CostMapTable({ caption, ...content }: CostMapContent & { readonly caption: string }) {
  const { inputSteps, outputSteps, totals, points, currency } = content;
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { cheapest } = costBands(content);
  const rows = evenSample([...outputSteps.keys()], MOST_ROWS, (row) => row === cheapest.row).toReversed();
  const columns = evenSample([...inputSteps.keys()], MOST_COLUMNS, (column) => column === cheapest.column);
  const isWhole = rows.length === outputSteps.length && columns.length === inputSteps.length;
  return (
    <>
      {points.length > 0 && (
        <DataTable
          caption={words.map.points}
          captionHidden
          rows={points}
          rowKey={({ label }) => label}
          isCurrent={({ isBest }) => isBest}
          tight
          columns={[
            { key: "name", header: words.map.reservation, rowHeader: true, cell: ({ label }) => label },
            numberColumn("input", words.tpm.input, (point: MapPoint) => stepsText(point.inputSteps, "input", format)),
            numberColumn("output", words.tpm.output, (point: MapPoint) =>
              stepsText(point.outputSteps, "output", format),
            ),
            numberColumn("total", words.map.total(currency), ({ total }: MapPoint) => (
              <ExactCell text={toText(total)} />
            )),
          ]}
        />
      )}
      <p className="xs muted cost-map-note">
        {[`${words.map.outputDown}${words.stop}`, ...(isWhole ? [] : [words.map.thinned])].join(words.join)}
      </p>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.toString()}
        isCurrent={(row) => row === cheapest.row}
        tight
        columns={[
          {
            ...numberColumn("output", words.map.total(currency), (row: number) =>
              stepsText(outputSteps[row] ?? 0, "output", format),
            ),
            rowHeader: true,
          },
          ...columns.map((column) =>
            numberColumn(column.toString(), stepsText(inputSteps[column] ?? 0, "input", format), (row: number) => {
              const total = totals[row]?.[column];
              const cell = <ExactCell text={total === undefined ? null : toText(total)} />;
              return row === cheapest.row && column === cheapest.column ? <b className="here-word">{cell}</b> : cell;
            }),
          ),
        ]}
      />
    </>
  );
}

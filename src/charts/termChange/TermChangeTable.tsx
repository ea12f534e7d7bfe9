import { reservationMessages } from "../../format/messages/reservation";
import { PointsTable } from "../plot/readout/PointsTable";
import { useWriting } from "../plot/labels/writing";
import { termChangePoints, type TermChangeContent } from "./termChange";

/** The points of the chart as a table. */
export function TermChangeTable(content: TermChangeContent) {
  const writing = useWriting(reservationMessages);
  return (
    <PointsTable caption={writing.words.chart.title[content.is]} points={termChangePoints(content, writing)} tight />
  );
}

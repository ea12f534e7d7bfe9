import { chartMessages } from "../../format/messages/charts";
import { PointsTable } from "../plot/PointsTable";
import { useWriting } from "../plot/writing";
import { breakEvenPoints, curveTitle, type BreakEvenContent } from "./curve";

/** The points of a break-even chart as a table. */
export function CurveTable(content: BreakEvenContent) {
  const writing = useWriting(chartMessages);
  return <PointsTable caption={curveTitle(content.curve, writing.words)} points={breakEvenPoints(content, writing)} />;
}

import { chartMessages } from "../../format/messages/charts";
import { PointsTable } from "../plot/PointsTable";
import { useWriting } from "../plot/writing";
import { cumulativePoints, type CumulativeContent } from "./cumulative";
import { differencePoints, type DifferenceContent } from "./difference";

/** What each scenario has cost by each month; the month of a crossing says so. */
export function CumulativeTable({ caption, ...content }: CumulativeContent & { readonly caption: string }) {
  return <PointsTable caption={caption} points={cumulativePoints(content, useWriting(chartMessages))} />;
}

interface DifferenceTableProps extends Pick<DifferenceContent, "points" | "levels" | "currency"> {
  readonly caption: string;
}

/** The difference by month, with its sign; the months in which both are level say so. */
export function DifferenceTable({ caption, ...content }: DifferenceTableProps) {
  return <PointsTable caption={caption} points={differencePoints(content, useWriting(chartMessages))} />;
}

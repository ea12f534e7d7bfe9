import "./charts.css";
import { useId, useState, type ReactNode } from "react";
import { chartMessages } from "../format/messages/charts";
import { Button } from "../ui/Button";
import { useMessages } from "../ui/LocaleProvider";
import type { Way } from "./chartCurve";
import { WayKey } from "./WayKey";

export interface ChartFrameProps {
  readonly title: ReactNode;
  readonly level?: "h2" | "h3" | "h4" | undefined;
  /** In muted ink, at the end of the heading row. */
  readonly note?: ReactNode;
  /** A key for fills; lines carry their labels themselves. */
  readonly ways?: readonly Way[] | undefined;
  /** Instead of "As a table". */
  readonly tableLabel?: string | undefined;
  readonly children: ReactNode;
  /** The same points. Absent on paper, where nothing can be switched. */
  readonly table?: ReactNode;
}

/** A chart under its heading, and the table of its points in the chart's place when asked for. */
export function ChartFrame({ title, level: Heading = "h3", note, ways, tableLabel, children, table }: ChartFrameProps) {
  const words = useMessages(chartMessages);
  const [showsTable, setShowsTable] = useState(false);
  const titleId = useId();
  const hasTable = table !== undefined && table !== null && table !== false;
  return (
    <figure className="fig" aria-labelledby={titleId}>
      <figcaption className="fig-head">
        <Heading id={titleId}>{title}</Heading>
        {note !== undefined && <span className="fig-note xs muted">{note}</span>}
        {ways !== undefined && <WayKey ways={ways} />}
        {hasTable && (
          <Button look="inline" className="fig-switch" aria-describedby={titleId} onClick={() => setShowsTable(!showsTable)}>
            {showsTable ? words.asChart : tableLabel ?? words.asTable}
          </Button>
        )}
      </figcaption>
      {hasTable && showsTable ? <div className="fig-table">{table}</div> : children}
    </figure>
  );
}

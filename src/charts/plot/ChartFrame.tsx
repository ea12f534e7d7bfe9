import "./charts.css";
import { useId, useRef, useState, type ReactNode } from "react";
import { chartMessages } from "../../format/messages/charts";
import { Button } from "../../ui/Button";
import { useMessages } from "../../ui/LocaleProvider";
import type { BillingMode } from "../../model/codes";
import { SaveMenu, type ChartFiles } from "../save/SaveMenu";
import { BillingKey } from "./boxes/BillingKey";

export interface ChartFrameProps {
  readonly title: ReactNode;
  readonly level?: "h2" | "h3" | "h4" | undefined;
  /** In muted ink, at the end of the heading row. */
  readonly note?: ReactNode;
  /** A key for fills; lines carry their labels themselves. */
  readonly ways?: readonly BillingMode[] | undefined;
  /** Instead of "As a table". */
  readonly tableLabel?: string | undefined;
  /** Where its picture and its table are saved to; absent on paper, and where nothing is to be saved. */
  readonly files?: ChartFiles | undefined;
  readonly children: ReactNode;
  /** The same points. Absent on paper, where nothing can be switched. */
  readonly table?: ReactNode;
  /** The same points where they are on the page anyway, under the chart: only saved from here. */
  readonly tableBelow?: ReactNode;
}

/** A chart under its heading, and the table of its points in the chart's place when asked for. */
export function ChartFrame({
  title,
  level: Heading = "h3",
  note,
  ways,
  tableLabel,
  files,
  children,
  table,
  tableBelow = null,
}: ChartFrameProps) {
  const words = useMessages(chartMessages);
  const [showsTable, setShowsTable] = useState(false);
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const hasTable = table !== undefined && table !== null && table !== false;
  return (
    <figure className="fig" ref={figure} aria-labelledby={titleId}>
      <figcaption className="fig-head">
        <Heading id={titleId}>{title}</Heading>
        {note !== undefined && <span className="fig-note xs muted">{note}</span>}
        {ways !== undefined && <BillingKey ways={ways} />}
        {hasTable && (
          <Button
            look="inline"
            className="fig-switch"
            aria-describedby={titleId}
            onClick={() => setShowsTable(!showsTable)}
          >
            {showsTable ? words.asChart : (tableLabel ?? words.asTable)}
          </Button>
        )}
        {files !== undefined && (
          <SaveMenu
            figure={figure}
            files={files}
            table={hasTable ? table : tableBelow}
            showsTable={hasTable && showsTable}
          />
        )}
      </figcaption>
      {hasTable && showsTable ? <div className="fig-table">{table}</div> : children}
    </figure>
  );
}

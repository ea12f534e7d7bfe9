import { useState, type ReactNode, type RefObject } from "react";
import { flushSync } from "react-dom";
import { chartMessages } from "../../format/messages/charts";
import { useMessages } from "../../ui/LocaleProvider";
import { Menu } from "../../ui/overlays/Menu";
import { pictureAsPng } from "./paintPicture";
import { standalonePicture } from "./standalonePicture";
import { tableCells, type TableCell } from "./tableCells";

/** Where the files of a chart go: wired by who shows it, for files are written as the user prefers. */
export interface ChartFiles {
  readonly savePicture: (title: string, type: "png" | "svg", content: Blob) => void;
  readonly saveTable: (title: string, rows: readonly (readonly TableCell[])[]) => void;
}

interface SaveMenuProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly files: ChartFiles;
  readonly table: ReactNode;
  /** The table is shown in the chart's place: there is no picture. */
  readonly showsTable: boolean;
}

/** A chart as a picture, and its table as CSV. */
export function SaveMenu({ figure, files, table, showsTable }: SaveMenuProps) {
  const words = useMessages(chartMessages);
  const [isRead, setRead] = useState(false);
  const title = () => figure.current?.querySelector("figcaption > :first-child")?.textContent ?? "";
  const savePicture = (type: "png" | "svg") => {
    const drawing = figure.current?.querySelector<SVGSVGElement>(".chart-ink svg") ?? null;
    if (drawing === null) return;
    const picture = standalonePicture(drawing, title());
    const text = new XMLSerializer().serializeToString(picture);
    if (type === "svg") files.savePicture(title(), type, new Blob([text], { type: "image/svg+xml" }));
    else void pictureAsPng(picture).then((png) => png !== null && files.savePicture(title(), type, png));
  };
  const saveTable = () => {
    // The table is there only while it is shown, or read.
    flushSync(() => setRead(true));
    const place = figure.current?.querySelector<HTMLElement>(".fig-table") ?? null;
    if (place !== null) files.saveTable(title(), tableCells(place));
    setRead(false);
  };
  return (
    <span className="fig-save no-print">
      <Menu
        label={words.saveAs}
        look="inline"
        align="end"
        actions={[
          { key: "png", label: words.files.png, disabled: showsTable, onAction: () => savePicture("png") },
          { key: "svg", label: words.files.svg, disabled: showsTable, onAction: () => savePicture("svg") },
          ...(table === null ? [] : [{ key: "csv", label: words.files.csv, onAction: saveTable }]),
        ]}
      />
      {isRead && !showsTable && (
        <div className="fig-table" hidden>
          {table}
        </div>
      )}
    </span>
  );
}

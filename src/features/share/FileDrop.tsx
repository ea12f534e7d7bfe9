import "./share.css";
import { lazy, Suspense, useState, type DragEvent } from "react";
import { openingMessages } from "../../format/messages/opening";
import { planFromFile } from "../../store/transfer/planFiles";
import type { SharedPlan } from "../../store/transfer/planLink";
import type { Problem } from "../../model/problem";
import { Icon } from "../../ui/Icon";
import { useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";

type Reading =
  | { readonly is: "idle" | "reading" | "unreadable" }
  | { readonly is: "refused"; readonly name: string; readonly problems: readonly Problem[] };

/** Few files are refused. */
const RefusedFile = lazy(() => import("./RefusedFile").then((module) => ({ default: module.RefusedFile })));

/**
 * Takes a plan file that is chosen or dropped. What is wrong with it is listed with its path; the open plan is not
 * touched.
 */
export function FileDrop({ onPlan, quiet }: { onPlan: (shared: SharedPlan) => void; quiet?: boolean | undefined }) {
  const words = useMessages(openingMessages);
  const [reading, setReading] = useState<Reading>({ is: "idle" });
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading({ is: "reading" });
    try {
      const read = await planFromFile(file);
      setReading(read.ok ? { is: "idle" } : { is: "refused", name: file.name, problems: read.problems });
      if (read.ok) onPlan(read.value);
    } catch {
      setReading({ is: "unreadable" });
    }
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  return (
    <div className="file-part">
      <label
        className={`file-drop${isOver ? " over" : ""}${quiet ? " quiet" : ""}`}
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={(event) => {
          onDrag(event);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <input
          type="file"
          name="planFile"
          accept=".json,application/json"
          className="vh"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file again, mended, is a change too.
            event.target.value = "";
          }}
        />
        <Icon name="upload" />
        <span className="file-drop-act">{words.chooseFile}</span>
        <span className="muted sm">{isOver ? words.dropNow : words.dropHere}</span>
      </label>
      <div role="status">
        {reading.is === "reading" && <p className="muted sm">{words.reading}</p>}
        {reading.is === "unreadable" && <Notice tone="error">{words.unreadable}</Notice>}
        {reading.is === "refused" && (
          <Suspense fallback={null}>
            <RefusedFile name={reading.name} problems={reading.problems} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

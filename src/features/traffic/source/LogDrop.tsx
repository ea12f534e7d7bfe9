import { useState, type DragEvent } from "react";
import { trafficMessages } from "../../../format/messages/traffic";
import { openFile } from "../trafficActions";
import { Icon } from "../../../ui/Icon";
import { useMessages } from "../../../ui/LocaleProvider";

/** Takes a log that is chosen or dropped. Its name decides nothing: the content does. */
export function LogDrop() {
  const words = useMessages(trafficMessages);
  const [isOver, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  const take = (file: File | undefined) => {
    if (file !== undefined) void openFile(file);
  };
  return (
    <label
      className={isOver ? "traffic-drop over" : "traffic-drop"}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={(event) => {
        onDrag(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        type="file"
        name="log"
        className="vh"
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file again, mended, is a change too.
          event.target.value = "";
        }}
      />
      <Icon name="upload" />
      <span className="traffic-drop-act">{words.chooseFile}</span>
      <span className="muted sm">{isOver ? words.dropNow : words.dropHere}</span>
    </label>
  );
}

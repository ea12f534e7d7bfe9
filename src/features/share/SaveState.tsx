import "./share.css";
import { openingMessages } from "../../format/messages/opening";
import { useSaveState } from "../../store/autosave/saveState";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { savedTime } from "./savedTime";

/** "Saved on this device, 14:32", small, in the header. The banner has what to do about it. */
export function SaveState() {
  const { save } = useMessages(openingMessages);
  const format = useFormat();
  const { status, savedAt } = useSaveState();
  const text = {
    saved: savedAt === null ? save.nothing : save.saved(savedTime(savedAt, format)),
    saving: save.saving,
    "memory-only": save.memory,
    stale: save.stale,
    "read-only": save.readOnly,
  }[status];
  const isWell = status === "saved" || status === "saving";
  return <span className={`save-state xs ${isWell ? "muted" : "ill"}`}>{text}</span>;
}

import "./paste.css";
import { useEffect, useRef, type ReactNode } from "react";
import { pastingMessages } from "../../format/messages/pasting";
import { Button } from "../Button";
import { Field } from "./Field";
import { Icon } from "../Icon";
import { useFormat, useMessages } from "../LocaleProvider";
import { holdText, MOST_IN_FIELD, NOTHING_PASTED, type HeldText, type PastedText } from "./pastedText";

interface PasteFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly rows: number;
  readonly value: PastedText;
  readonly onValue: (value: PastedText) => void;
}

/**
 * A text area for what is pasted. What is large never enters it: it is held as a file is, and the field says how much
 * it is.
 */
export function PasteField({ name, label, hint, rows, value, onValue }: PasteFieldProps) {
  /** Makes a text that is still being taken stale when it was cleared meanwhile. */
  const turn = useRef(0);
  const wasHeld = useRef(false);
  const hold = (text: string) => {
    turn.current += 1;
    const mine = turn.current;
    wasHeld.current = true;
    onValue({ is: "taking" });
    void holdText(text).then((held) => {
      if (mine === turn.current) onValue(held);
    });
  };
  const clear = () => {
    turn.current += 1;
    onValue(NOTHING_PASTED);
  };
  /** @returns whether it is held, and the browser must not put it into the field */
  const take = (area: HTMLTextAreaElement, inserted: string): boolean => {
    const { selectionStart, selectionEnd, value: now } = area;
    if (now.length - (selectionEnd - selectionStart) + inserted.length <= MOST_IN_FIELD) return false;
    hold(now.slice(0, selectionStart) + inserted + now.slice(selectionEnd));
    return true;
  };
  if (value.is !== "typed") return <Held label={label} value={value} onClear={clear} />;
  return (
    <Field label={label} hint={hint}>
      {(wires) => (
        <textarea
          {...wires}
          name={name}
          dir="auto"
          rows={rows}
          spellCheck={false}
          value={value.text}
          ref={(area) => {
            if (area === null || !wasHeld.current) return;
            // The button that had the focus is gone with what it cleared.
            area.focus();
            wasHeld.current = false;
          }}
          onPaste={(event) => {
            if (take(event.currentTarget, event.clipboardData.getData("text/plain"))) event.preventDefault();
          }}
          onDrop={(event) => {
            if (take(event.currentTarget, event.dataTransfer.getData("text/plain"))) event.preventDefault();
          }}
          onChange={({ target }) => {
            // However it came here: what is large is not drawn a second time.
            if (target.value.length > MOST_IN_FIELD) hold(target.value);
            else onValue({ is: "typed", text: target.value });
          }}
        />
      )}
    </Field>
  );
}

const MEGABYTE = 1_000_000;

function Held({
  label,
  value,
  onClear,
}: {
  label: string;
  value: HeldText | { readonly is: "taking" };
  onClear: () => void;
}) {
  const words = useMessages(pastingMessages);
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  // The text area that had the focus is gone.
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="pasted">
        <Icon name="ok" />
        <p role="status">
          {value.is === "taking" ? (
            words.taking
          ) : (
            <>
              <b>
                {words.held(
                  format.number((value.blob.size / MEGABYTE).toFixed(value.blob.size < MEGABYTE ? 2 : 1), {
                    minFraction: 1,
                  }),
                  format.number(String(value.lines)),
                  value.lines,
                )}
              </b>
              <span className="hint">{words.notShown}</span>
            </>
          )}
        </p>
        <Button ref={button} look="text" onClick={onClear}>
          {words.clear}
        </Button>
      </div>
    </div>
  );
}

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { adjustmentMessages } from "../../format/messages/adjustments";
import { scenarioMessages } from "../../format/messages/scenarios";
import { unitMessages } from "../../format/messages/units";
import { usePlanNumbers } from "../../store/fields/planFields";
import { Icon } from "../../ui/Icon";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

/**
 * "12 months", edited where it stands: the same field as in the dialog of term and adjustments, with its bounds. What
 * is typed counts at once, and undo takes it back; Enter, Escape or a press elsewhere only put the field away.
 */
export function TermChip({ months }: { months: number }) {
  const scenarioWords = useMessages(scenarioMessages);
  const words = useMessages(adjustmentMessages);
  const units = useMessages(unitMessages);
  const { term } = usePlanNumbers();
  const root = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const field = root.current?.querySelector("input");
    field?.focus();
    field?.select();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  return (
    <span className="term" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={term.draft === undefined ? "term-chip" : "term-chip bad"}
        aria-expanded={isOpen}
        title={scenarioWords.changeTerm}
        onClick={() => setOpen(!isOpen)}
      >
        {scenarioWords.term(String(months))}
        <span className="vh">{scenarioWords.changeTermAfter}</span>
        <Icon name="edit" />
      </button>
      {isOpen && (
        // Typing here is not news: the totals around it are read out when they change.
        <span className="term-pop" aria-live="off">
          <NumberField
            {...term}
            label={words.termLabel}
            unit={units.months(term.value ?? "")}
            what={words.what.months}
            hint={scenarioWords.termBounds}
          />
        </span>
      )}
    </span>
  );
}

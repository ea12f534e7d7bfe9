import { useLayoutEffect, useRef, useState } from "react";
import { controlMessages } from "../../format/messages/controls";
import type { ComboboxOption } from "./comboboxState";
import { Icon } from "../Icon";
import { useMessages } from "../LocaleProvider";
import { Tag } from "../Tag";

interface ComboboxListProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly isOpen: boolean;
  /** In groups already. */
  readonly options: readonly ComboboxOption[];
  readonly active: number;
  readonly value: string;
  readonly onChoose: (option: ComboboxOption) => void;
  readonly onPoint: (index: number) => void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The list under the field, or above it where there is more room. */
export function ComboboxList({ id, labelledBy, isOpen, options, active, value, onChoose, onPoint }: ComboboxListProps) {
  const words = useMessages(controlMessages);
  const popup = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState("");
  useLayoutEffect(() => {
    // A closed list is not measured: each that appears would have the whole page laid out.
    const field = isOpen ? popup.current?.parentElement : undefined;
    if (field) setPlace(placeOf(field.getBoundingClientRect()));
  }, [isOpen]);
  const numbered = options.map((option, index) => ({ option, index }));
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div ref={popup} className={`combo-popup${place}`} hidden={!isOpen} onMouseDown={(event) => event.preventDefault()}>
      {/* Present while closed: the field refers to it, and the status has to be there before it speaks. */}
      <div id={id} role="listbox" aria-labelledby={labelledBy} className="combo-list">
        {groups.map((group, at) => {
          const isNamed = options.some((option) => option.group === group && option.text !== undefined);
          const rows = numbered
            .filter(({ option }) => option.group === group)
            .map(({ option, index }) => (
              <div
                key={option.value}
                id={optionId(id, index)}
                role="option"
                aria-selected={option.value === value}
                className={index === active ? "combo-item active" : "combo-item"}
                onClick={() => onChoose(option)}
                onMouseMove={() => index !== active && onPoint(index)}
              >
                {/* Not every screen reader says the group, and the label alone does not name what is chosen. */}
                {option.text !== undefined && <span className="vh">{`${option.text} · `}</span>}
                <span>{option.label}</span>
                {option.tag && <Tag>{option.tag}</Tag>}
                {option.detail && <span className="combo-detail">{` ${option.detail}`}</span>}
                {option.value === value && <Icon name="ok" />}
              </div>
            ));
          if (group === undefined) return rows;
          return (
            <div key={group} role="group" aria-labelledby={`${id}g${at}`} className="combo-group">
              <div id={`${id}g${at}`} className={isNamed ? "combo-group-label named" : "combo-group-label"}>
                {group}
              </div>
              {rows}
            </div>
          );
        })}
      </div>
      <p role="status" className="combo-empty">
        {isOpen && options.length === 0 ? words.noResults : ""}
      </p>
    </div>
  );
}

/** The largest list, as in combobox.css, with its distance from the field. */
const LARGEST = { height: 368, width: 512 };

function placeOf(field: DOMRect): string {
  const below = window.innerHeight - field.bottom;
  const up = below < Math.min(LARGEST.height, window.innerHeight / 2) && field.top > below;
  return `${up ? " up" : ""}${field.left + LARGEST.width > document.documentElement.clientWidth ? " end" : ""}`;
}

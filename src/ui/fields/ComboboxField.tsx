import "./combobox.css";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { controlMessages } from "../../format/messages/controls";
import { ComboboxList, optionId } from "./ComboboxList";
import { CLOSED, listed, moved, textOf, type ComboboxOption, type ComboboxState } from "./comboboxState";
import { Field, type FieldFrame, type FieldWires } from "./Field";
import { Icon } from "../Icon";
import { useMessages } from "../LocaleProvider";
import { scrollWithin } from "../tables/scrollWithin";

interface ComboboxProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly ComboboxOption[];
  readonly onValue: (value: string) => void;
}

const GROUP_LABEL_HEIGHT = 32;

/**
 * One of many, found by typing a part of it: of its name, its group or its tag. A value that is gone from the list
 * still shows.
 */
export function ComboboxField({ name, value, options, onValue, ...frame }: Omit<FieldFrame, "unit"> & ComboboxProps) {
  return (
    <Field {...frame}>
      {(wires) => <Combobox wires={wires} name={name} value={value} options={options} onValue={onValue} />}
    </Field>
  );
}

/** Of what is typed to find an option: a paste is cut before the browser draws it. */
const LONGEST_QUERY = 200;

/**
 * The combobox of the ARIA practices: the focus stays in the text, the arrows move the active option. Leaving it
 * without a choice leaves the value as it was.
 */
function Combobox({ wires, name, value, options, onValue }: ComboboxProps & { wires: FieldWires }) {
  const words = useMessages(controlMessages);
  const [state, setState] = useState<ComboboxState>(CLOSED);
  const input = useRef<HTMLInputElement>(null);
  const listId = `${wires.id}list`;
  const list = state.isOpen ? listed(options, state.query) : [];
  const found = options.find((option) => option.value === value);
  const chosen = found === undefined ? value : textOf(found);
  const text = state.isOpen && state.query !== null ? state.query : chosen;
  const activeId = state.isOpen && list.length > 0 ? optionId(listId, state.active) : undefined;

  useEffect(() => {
    const list = document.getElementById(listId);
    const active = activeId === undefined ? null : document.getElementById(activeId);
    // The name of its group stays above the active option.
    if (list && active) scrollWithin(list, active, GROUP_LABEL_HEIGHT);
  }, [listId, activeId]);

  const open = () => {
    const at = listed(options, null).findIndex((option) => option.value === value);
    setState({ isOpen: true, query: null, active: Math.max(0, at) });
  };
  const choose = (option: ComboboxOption | undefined) => {
    setState(CLOSED);
    if (option && option.value !== value) onValue(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (!state.isOpen) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      open();
      return;
    }
    const active = moved(event.key, state.active, list.length, state.query !== null);
    if (active !== null) setState({ ...state, active });
    else if (event.key === "Enter") choose(list[state.active]);
    else if (event.key === "Escape") setState(CLOSED);
    else return;
    // A dialog around it must not take the same Escape, nor a form the same Enter.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        {...wires}
        ref={input}
        name={name}
        className="combo-input"
        type="text"
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={state.isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => setState(CLOSED)}
        onFocus={(event) => event.target.select()}
        onClick={() => state.isOpen || open()}
        onChange={(event) => setState({ isOpen: true, query: event.target.value, active: 0 })}
      />
      <button
        type="button"
        className="combo-open"
        tabIndex={-1}
        aria-label={words.openList}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus();
          if (state.isOpen) setState(CLOSED);
          else open();
        }}
      >
        <Icon name="down" />
      </button>
      <ComboboxList
        id={listId}
        labelledBy={`${wires.id}l`}
        isOpen={state.isOpen}
        options={list}
        active={state.isOpen ? state.active : -1}
        value={value}
        onChoose={choose}
        onPoint={(active) => state.isOpen && setState({ ...state, active })}
      />
    </>
  );
}

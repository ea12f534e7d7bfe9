export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined;
  /** A short mark beside the label, such as "secondary". */
  readonly tag?: string | undefined;
  /** Muted, behind the label, such as a price. */
  readonly detail?: string | undefined;
  /** What the field shows once it is chosen, where that is not the label: of the cards under a model, the model. */
  readonly text?: string | undefined;
  /** Not shown; what is typed is looked for here too. */
  readonly keywords?: string | undefined;
}

/**
 * `query` null: nothing was typed since it opened, so everything is listed. `active` is an index into what is listed.
 */
export type ComboboxState =
  | { readonly isOpen: false }
  | { readonly isOpen: true; readonly query: string | null; readonly active: number };

export const CLOSED: ComboboxState = { isOpen: false };

/** What the field shows of an option. */
export function textOf({ text, label }: ComboboxOption): string {
  return text ?? label;
}

/**
 * Every word of the query has to be somewhere in what is said of the option: "qwen plus", "plus singapore", "max
 * secondary".
 */
export function matches(
  { label, group = "", tag = "", detail = "", text = "", keywords = "" }: ComboboxOption,
  query: string,
): boolean {
  const all = [label, group, tag, detail, text, keywords].join(" ").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** What is listed, group by group in the order in which the groups first come. */
export function listed(options: readonly ComboboxOption[], query: string | null): ComboboxOption[] {
  const groups = [...new Set(options.map((option) => option.group))];
  const found = query === null ? options : options.filter((option) => matches(option, query));
  return groups.flatMap((group) => found.filter((option) => option.group === group));
}

const PAGE = 8;

/**
 * Where a key moves to among `count` options, or null if the key does not move. Single steps go round, pages stop at
 * the ends. Home and End are the list's while nothing was typed, then the text's.
 */
export function moved(key: string, active: number, count: number, isTyped = false): number | null {
  if (count === 0) return null;
  switch (key) {
    case "Home":
      return isTyped ? null : 0;
    case "End":
      return isTyped ? null : count - 1;
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return (active - 1 + count) % count;
    case "PageDown":
      return Math.min(active + PAGE, count - 1);
    case "PageUp":
      return Math.max(active - PAGE, 0);
    default:
      return null;
  }
}

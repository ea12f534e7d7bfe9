import "./csv.css";
import { csvMessages } from "../../format/messages/csv";
import { useMessages } from "../LocaleProvider";
import { Menu, type MenuAction } from "../overlays/Menu";

/** What can be chosen of how a CSV file is written. */
interface Choices {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  readonly mark: boolean;
}

interface CsvFormatProps<Dialect extends Choices> {
  readonly dialect: Dialect;
  readonly forms: readonly Omit<Choices, "mark">[];
  readonly onDialect: (dialect: Dialect) => void;
  /** On which edge of the two buttons the list stands. */
  readonly align?: "start" | "end";
}

/**
 * Beside every button that downloads a CSV file: what stands between cells and in numbers, and whether Excel is to know
 * its characters.
 */
export function CsvFormatMenu<Dialect extends Choices>({
  dialect,
  forms,
  onDialect,
  align = "end",
}: CsvFormatProps<Dialect>) {
  const words = useMessages(csvMessages);
  const actions: readonly MenuAction[] = [
    ...forms.map(({ separator, decimal }) => ({
      key: `${separator}${decimal}`,
      label: words.form(words.separators[separator], `0${decimal}5`),
      checked: separator === dialect.separator && decimal === dialect.decimal,
      onAction: () => onDialect({ ...dialect, separator, decimal }),
    })),
    ...[true, false].map((mark) => ({
      key: mark ? "mark" : "plain",
      label: mark ? words.withMark : words.withoutMark,
      checked: mark === dialect.mark,
      ruled: mark,
      onAction: () => onDialect({ ...dialect, mark }),
    })),
  ];
  return <Menu label={words.format} icon="down" iconOnly align={align} actions={actions} />;
}

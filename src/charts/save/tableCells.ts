/** A text, or a number as decimal text: a cell of a file. */
export type TableCell = string | { readonly number: string };

/**
 * The tables in a place as rows of cells, in order, with an empty row between two. An amount is exact, however it is
 * shown; the name of a group is repeated before each of its rows.
 */
export function tableCells(place: HTMLElement): readonly (readonly TableCell[])[] {
  return [...place.querySelectorAll("table")].flatMap((table, index) => {
    const hasGroups = table.querySelector("tr.group") !== null;
    let group = "";
    const rows = [...table.rows].flatMap((row) => {
      if (row.classList.contains("group")) {
        group = textOf(row);
        return [];
      }
      const cells = [...row.cells].map(cellOf);
      return [hasGroups ? [row.parentElement?.tagName === "THEAD" ? "" : group, ...cells] : cells];
    });
    return index === 0 ? rows : [[], ...rows];
  });
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const exact = cell.querySelector("data")?.value;
  if (exact !== undefined) return { number: exact };
  const text = textOf(cell);
  const number = cell.classList.contains("num") ? shownNumber(text) : null;
  return number === null ? (text === "–" ? "" : text) : { number };
}

/** The decimal text of a number as the page shows it, `−1,234.5`; null for anything else. */
export function shownNumber(text: string): string | null {
  return /^[-−+]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)
    ? text.replaceAll(",", "").replace("−", "-").replace("+", "")
    : null;
}

function textOf(element: HTMLElement): string {
  return element.textContent.replaceAll("\u00a0", " ").trim();
}

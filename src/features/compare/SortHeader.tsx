import type { ReactNode } from "react";
import type { SortColumn } from "../../pricing/compare/sortCompared";
import { sortBy, useCompareChoice } from "../../store/selectors/compareChoice";
import { Icon } from "../../ui/Icon";

interface SortHeaderProps {
  readonly column: SortColumn;
  /** A single row has no order. */
  readonly isSortable?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The head of a column: a button that sorts by it, and the other way round when it already does. */
export function SortHeader({ column, isSortable = true, className, children }: SortHeaderProps) {
  const { sort } = useCompareChoice();
  if (!isSortable)
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  const isSorted = sort.column === column;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className="cmp-sort" onClick={() => sortBy(column)}>
        <span>{children}</span>
        <Icon name="down" className={isSorted ? (sort.isDescending ? "on" : "on up") : undefined} />
      </button>
    </th>
  );
}

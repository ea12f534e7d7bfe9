import type { NoCount } from "../read/readCount";
import type { FileSample, NumberStyle } from "../understanding";
import { numberStyle, readNumber } from "./numberText";

/** A column of a sample, with its numbers where it holds any. */
export interface SampleColumn {
  readonly index: number;
  readonly name: string;
  /** One a row. */
  readonly cells: readonly string[];
  readonly filled: readonly string[];
  readonly style: NumberStyle;
  /** One a row; null where the cell holds no number. */
  readonly numbers: readonly (number | null)[];
  /** Most cells that say something hold a number. */
  readonly isNumeric: boolean;
  readonly hasNonZero: boolean;
}

export function sampleColumns({ shape, columns, rows }: FileSample): readonly SampleColumn[] {
  const hasSemicolons = shape.type === "delimited" && shape.separator === ";";
  return columns.map((name, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    const filled = cells.filter((cell) => cell !== "");
    const style = numberStyle(name, filled, hasSemicolons);
    const read = cells.map((cell) => (cell === "" ? ("missing" as const) : readNumber(cell, style)));
    const numbers = read.map(numberOrNull);
    const found = numbers.filter((one) => one !== null).length;
    const said = read.filter((one) => one !== "missing").length;
    return {
      index,
      name,
      cells,
      filled,
      style,
      numbers,
      isNumeric: found > 0 && found * 2 >= said,
      hasNonZero: numbers.some((one) => one !== null && one > 0),
    };
  });
}

function numberOrNull(found: number | NoCount): number | null {
  return typeof found === "number" ? found : null;
}

export function distinct(cells: readonly string[]): number {
  return new Set(cells).size;
}

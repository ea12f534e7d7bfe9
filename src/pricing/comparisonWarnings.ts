import type { Result } from "../model/problem";
import { warning, type Warning } from "./pricedItem";

/**
 * Says why a comparison with token prices is left out, at the field that is to be mended; nothing where it is there.
 */
export function comparisonWarnings(compared: Result<unknown>): readonly Warning[] {
  const [first] = compared.ok ? [] : compared.problems;
  return first === undefined
    ? []
    : [warning("comparison-left-out", { ...first.params, because: first.code }, first.path)];
}

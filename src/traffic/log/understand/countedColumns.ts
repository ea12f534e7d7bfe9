import type { Understanding } from "../understanding";

/** The columns that make up a count; `apart` are added to `own`. */
export interface CountedColumns {
  readonly own: readonly number[];
  readonly apart: readonly number[];
}

/** Columns of input tokens; none of its own: the total less the output. */
export function inputColumns({ tokens, cache }: Pick<Understanding, "tokens" | "cache">): CountedColumns {
  const isApart = tokens.input.length === 0 || cache.value === "apart";
  return {
    own: tokens.input.length > 0 ? tokens.input : tokens.uncached,
    apart: isApart ? [...tokens.cached, ...tokens.created] : [],
  };
}

/** Columns of output tokens; none of its own: the total less the input. */
export function outputColumns({ tokens, thinking }: Pick<Understanding, "tokens" | "thinking">): CountedColumns {
  return { own: tokens.output, apart: thinking.value === "apart" ? tokens.thinking : [] };
}

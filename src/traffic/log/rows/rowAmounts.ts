import type { Understanding } from "../understanding";
import { cellUnit, PLAIN_NUMBERS, readNumber } from "../understand/numberText";
import { instanceMeaning } from "../understand/instanceId";
import type { BadRowCode } from "../logCounts";

/** What a row counts; written over and over. A number may have a fraction: of a rate, or of thousands. */
export interface RowAmounts {
  input: number;
  output: number;
  cached: number;
  requests: number;
  /** Of a row that cannot be read. */
  code: BadRowCode;
  column: number;
}

export type Cell = (column: number) => string;

/** "none": the row says nothing about tokens. "other": it counts something else. */
export type AmountsFound = "counted" | "none" | "other" | "bad";

export const NO_AMOUNTS: RowAmounts = { input: 0, output: 0, cached: 0, requests: 0, code: "tokens", column: 0 };

/** Adds up the columns of a row as the understanding of the file has it. */
export function newAmountsReader(understanding: Understanding): (cell: Cell, into: RowAmounts) => AmountsFound {
  const { tokens, numbers, long } = understanding;
  if (long !== null) return longAmounts(understanding, long);
  const isRequest = understanding.row.value.each === "request";
  const cacheApart = understanding.cache.value === "apart";
  const thinkingApart = understanding.thinking.value === "apart";
  /** -1: nothing is said; -2: it cannot be read. */
  let wrongColumn = 0;
  let wrongCode: BadRowCode = "tokens";
  const one = (cell: Cell, column: number): number => {
    const found = readNumber(cell(column), numbers[column] ?? PLAIN_NUMBERS);
    if (typeof found === "number") return found;
    if (found === "missing") return -1;
    wrongColumn = column;
    wrongCode = found === "too-large" ? "tokens-too-large" : "tokens";
    return -2;
  };
  /** The first that is filled, and not zero if another is more. */
  const merged = (cell: Cell, columns: readonly number[]): number => {
    let best = -1;
    for (const column of columns) {
      const value = one(cell, column);
      if (value === -2) return -2;
      if (value > 0) return value;
      if (value > best) best = value;
    }
    return best;
  };
  const summed = (cell: Cell, columns: readonly number[]): number => {
    let all = -1;
    for (const column of columns) {
      const value = one(cell, column);
      if (value === -2) return -2;
      if (value >= 0) all = Math.max(0, all) + value;
    }
    return all;
  };
  const amount = tokens.added ? summed : merged;

  return (cell, into) => {
    const fail = (): "bad" => {
      into.column = wrongColumn;
      into.code = wrongCode;
      return "bad";
    };
    const cached = amount(cell, tokens.cached);
    const created = summed(cell, tokens.created);
    const uncached = amount(cell, tokens.uncached);
    let input = amount(cell, tokens.input);
    let output = amount(cell, tokens.output);
    // A row that is a request counts as one, whatever a column of counts says.
    const requests = isRequest ? -1 : amount(cell, tokens.requests);
    if (cached === -2 || created === -2 || uncached === -2 || input === -2 || output === -2 || requests === -2)
      return fail();
    const thinking = tokens.thinking.length === 0 ? 0 : merged(cell, tokens.thinking);
    const tool = tokens.tool.length === 0 ? 0 : merged(cell, tokens.tool);
    if (input < 0 && uncached >= 0) input = uncached + Math.max(0, cached) + Math.max(0, created);
    else if (input >= 0 && cacheApart) input += Math.max(0, cached) + Math.max(0, created);
    if (input >= 0 && tool > 0) input += tool;
    if (output >= 0 && thinkingApart && thinking > 0) output += thinking;
    if (
      (input < 0 && tokens.input.length + tokens.uncached.length === 0) ||
      (output < 0 && tokens.output.length === 0)
    ) {
      const total = merged(cell, tokens.total);
      if (total === -2) return fail();
      if (total >= 0 && input < 0 && output >= 0) input = Math.max(0, total - output);
      else if (total >= 0 && output < 0 && input >= 0) output = Math.max(0, total - input);
    }
    into.requests = Math.max(0, requests);
    into.cached = Math.max(0, cached);
    if (input < 0 && output < 0) return "none";
    // Embeddings have no output; an output without an input is a mistake.
    if (input < 0) {
      into.code = "tokens-missing";
      into.column = tokens.input[0] ?? tokens.uncached[0] ?? 0;
      return "bad";
    }
    into.input = input;
    into.output = Math.max(0, output);
    return "counted";
  };
}

function longAmounts(
  { numbers, cache, thinking }: Understanding,
  long: NonNullable<Understanding["long"]>,
): (cell: Cell, into: RowAmounts) => AmountsFound {
  const style = numbers[long.value] ?? PLAIN_NUMBERS;
  const meanings = new Map(Object.entries(long.meanings));
  const hasInput = [...meanings.values()].includes("input");
  return (cell, into) => {
    const name = cell(long.metric);
    const metric = long.names === "instance-ids" ? (instanceMeaning(name) ?? undefined) : meanings.get(name);
    if (metric === undefined || metric === "total") return "other";
    const unit = long.unit === null ? 1 : cellUnit(cell(long.unit));
    if (unit === null) return "other";
    const found = readNumber(cell(long.value), style);
    if (found === "missing") return "none";
    if (typeof found !== "number") {
      into.code = found === "too-large" ? "tokens-too-large" : "tokens";
      into.column = long.value;
      return "bad";
    }
    const value = Math.round(found * unit * 1e6) / 1e6;
    into.input = 0;
    into.output = 0;
    into.cached = 0;
    into.requests = 0;
    switch (metric) {
      case "requests":
        into.requests = value;
        break;
      case "output":
        into.output = value;
        break;
      case "thinking":
        if (thinking.value === "apart") into.output = value;
        break;
      case "input":
        into.input = value;
        break;
      case "cached":
        into.cached = value;
        if (cache.value === "apart" || !hasInput) into.input = value;
        break;
      case "created":
        if (cache.value === "apart" || !hasInput) into.input = value;
        break;
      case "uncached":
        if (!hasInput) into.input = value;
        break;
      case "tool":
        into.input = value;
        break;
      default:
        return metric satisfies never;
    }
    return "counted";
  };
}

/** Made-up traffic that the layouts of these tests are written from, and what must be read of them. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Cached tokens included. */
  readonly input: number;
  readonly cached: number;
  /** Thinking included. */
  readonly output: number;
  readonly thinking: number;
}

export interface Expected {
  readonly minutes: number;
  readonly input: number;
  readonly output: number;
  readonly peakInput: number | null;
  /** Requests, where the layout counts them. */
  readonly requests?: number;
}

export interface Layout {
  readonly name: string;
  readonly text: string;
  readonly options?: readonly string[];
  /** Null: it must be refused. */
  readonly expected: Expected | null;
}

export const START = Date.UTC(2026, 2, 8, 9);

/** Forty calls in ten minutes, no two at one moment, in order. */
export const CALLS: readonly Call[] = Array.from({ length: 40 }, (_, index) => {
  const input = 1200 + ((index * 7919) % 2600);
  const output = 150 + ((index * 104_729) % 450);
  return {
    at: START + Math.floor((index * 599_000) / 39) + (index % 3) * 7,
    input,
    cached: Math.floor(input / 3),
    output,
    thinking: Math.floor(output / 4),
  };
});

export interface Minute {
  readonly at: number;
  readonly requests: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** Twelve minutes of sums. */
export const MINUTES: readonly Minute[] = Array.from({ length: 12 }, (_, index) => ({
  at: START + index * 60_000,
  requests: 3 + (index % 5),
  input: 9000 + ((index * 3571) % 7000),
  cached: 2000 + ((index * 571) % 1000),
  output: 900 + ((index * 1291) % 1500),
}));

export function ofCalls(calls: readonly Call[] = CALLS): Expected {
  const first = Math.floor((calls[0]?.at ?? 0) / 60_000);
  const last = Math.floor((calls.at(-1)?.at ?? 0) / 60_000);
  const sums = Array.from({ length: last - first + 1 }, (_, minute) =>
    total(calls.filter(({ at }) => Math.floor(at / 60_000) === first + minute).map(({ input }) => input)),
  );
  return {
    minutes: sums.length,
    input: total(sums),
    output: total(calls.map(({ output }) => output)),
    peakInput: Math.max(...sums),
    requests: calls.length,
  };
}

export function ofMinutes(minutes: readonly Minute[] = MINUTES, seconds = 60): Expected {
  return {
    minutes: (minutes.length * seconds) / 60,
    input: total(minutes.map(({ input }) => input)),
    output: total(minutes.map(({ output }) => output)),
    peakInput: seconds > 60 ? null : Math.max(...minutes.map(({ input }) => input)),
  };
}

export const iso = (at: number): string => new Date(at).toISOString();
/** 2026-03-08 09:00:00.500 */
export const naive = (at: number): string => iso(at).replace("T", " ").replace("Z", "");
export const csv = (rows: readonly (readonly (string | number)[])[], separator = ","): string =>
  rows.map((row) => row.map((cell) => cellOf(String(cell), separator)).join(separator)).join("\n");
export const lines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join("\n");

function cellOf(text: string, separator: string): string {
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

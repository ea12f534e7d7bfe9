import type { MinuteProfile } from "../../arrivals/minuteProfile";
import type { ModelProfile } from "../logReader";
import type { Clock } from "../requestLog";
import type { RowMeaning } from "../understanding";
import { counterGrowth } from "./counterGrowth";
import type { Periods } from "./periods";
import { spreadOver } from "./spreadOver";

/** Rows that are no requests: sums, rates and counters, gathered in any order. */
export interface PeriodRows {
  readonly rows: number;
  /** The number of a model, for `add`; a name is one of the file once a row of it was added. */
  readonly numberOf: (name: string) => number;
  /** @param series what tells rows of one stamp apart: a counter runs within its series */
  add(
    seconds: number,
    input: number,
    output: number,
    cached: number,
    requests: number,
    model: number,
    series: string,
  ): void;
  profiles(clock: Clock): { readonly profile: MinuteProfile; readonly byModel: readonly ModelProfile[] };
}

const MINUTE = 60;
const FIRST_ROOM = 4096;

export function newPeriodRows(
  meaning: Exclude<RowMeaning, { readonly each: "request" }>,
  hasCached: boolean,
): PeriodRows {
  let rows = roomFor(FIRST_ROOM);
  let count = 0;
  const models: string[] = [];
  const numbers = new Map<string, number>();
  /** Of a counter alone. */
  const series: string[] = [];

  return {
    get rows() {
      return count;
    },
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      models.push(name);
      numbers.set(name, models.length - 1);
      return models.length - 1;
    },
    add(seconds, input, output, cached, requests, model, own) {
      if (count === rows.from.length) rows = roomFor(count * 2, rows);
      rows.from[count] = seconds;
      rows.input[count] = input;
      rows.output[count] = output;
      rows.cached[count] = cached;
      rows.requests[count] = requests;
      rows.model[count] = model;
      if (meaning.each === "counter") series.push(own);
      count += 1;
    },
    profiles(clock) {
      const periods = periodsOf({ ...rows, count }, series, meaning);
      const span = minutesOf(periods);
      const all = Int32Array.from({ length: periods.count }, (_, at) => at);
      const of = (places: Int32Array) => sums(periods, places, span, clock, hasCached);
      const own = models.length > 1 ? placesByModel(periods, models.length) : [];
      return {
        profile: of(all),
        byModel: own.map((places, model) => ({
          name: models[model] ?? "",
          tokens: tokensOf(periods, places),
          profile: () => of(places),
        })),
      };
    },
  };
}

function roomFor(room: number, before?: Periods): Periods {
  const numbers = (from: Float64Array | undefined): Float64Array => {
    const larger = new Float64Array(room);
    if (from !== undefined) larger.set(from);
    return larger;
  };
  const model = new Int32Array(room);
  if (before !== undefined) model.set(before.model);
  return {
    count: before?.count ?? 0,
    from: numbers(before?.from),
    // Filled in once all rows are there: the file has one for all.
    length: new Float64Array(0),
    input: numbers(before?.input),
    output: numbers(before?.output),
    cached: numbers(before?.cached),
    requests: numbers(before?.requests),
    model,
  };
}

function periodsOf(
  rows: Periods,
  series: readonly string[],
  meaning: Exclude<RowMeaning, { readonly each: "request" }>,
): Periods {
  switch (meaning.each) {
    case "sum":
      return { ...rows, length: new Float64Array(rows.count).fill(meaning.seconds) };
    case "rate": {
      const times = meaning.seconds / meaning.perSeconds;
      // rounding: to whole tokens; a rate is a mean that was rounded before.
      const whole = (amounts: Float64Array) => amounts.map((amount) => Math.round(amount * times));
      return {
        ...rows,
        length: new Float64Array(rows.count).fill(meaning.seconds),
        input: whole(rows.input),
        output: whole(rows.output),
        cached: whole(rows.cached),
        requests: whole(rows.requests),
      };
    }
    case "counter":
      return counterGrowth(rows, series);
    default:
      return meaning satisfies never;
  }
}

/** Where the periods of each model stand, in their order. */
function placesByModel({ count, model }: Periods, models: number): readonly Int32Array[] {
  const counts = new Int32Array(models);
  for (let at = 0; at < count; at += 1) counts[model[at]!] = counts[model[at]!]! + 1;
  const places = Array.from(counts, (own) => new Int32Array(own));
  counts.fill(0);
  for (let at = 0; at < count; at += 1) {
    const own = model[at]!;
    places[own]![counts[own]!] = at;
    counts[own] = counts[own]! + 1;
  }
  return places;
}

function tokensOf({ input, output }: Periods, places: Int32Array): number {
  return places.reduce((sum, at) => sum + input[at]! + output[at]!, 0);
}

interface Span {
  readonly first: number;
  readonly minutes: number;
}

function minutesOf({ count, from, length }: Periods): Span {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < count; at += 1) {
    const start = Math.floor(from[at]! / MINUTE);
    first = Math.min(first, start);
    // A minute that begins anywhere counts where it begins.
    last = Math.max(last, length[at]! <= MINUTE ? start : Math.ceil((from[at]! + length[at]!) / MINUTE) - 1);
  }
  return count === 0 ? { first: 0, minutes: 0 } : { first, minutes: last - first + 1 };
}

/** @param places of the periods that are added up, all within the span */
function sums(
  periods: Periods,
  places: Int32Array,
  { first, minutes }: Span,
  clock: Clock,
  hasCached: boolean,
): MinuteProfile {
  const { from, length } = periods;
  const input = new Float64Array(minutes);
  const output = new Float64Array(minutes);
  const cached = new Float64Array(minutes);
  const requests = new Float64Array(minutes);
  for (const at of places) {
    spreadOver(input, first, from[at]!, length[at]!, periods.input[at]!);
    spreadOver(output, first, from[at]!, length[at]!, periods.output[at]!);
    spreadOver(cached, first, from[at]!, length[at]!, periods.cached[at]!);
    spreadOver(requests, first, from[at]!, length[at]!, periods.requests[at]!);
  }
  // A minute without a token tells of no request, whatever it counts.
  for (let minute = 0; minute < minutes; minute += 1)
    if (input[minute] === 0 && output[minute] === 0) requests[minute] = 0;
  return {
    clock,
    firstMinute: first,
    minutes,
    requests,
    input,
    output,
    cached: hasCached ? cached : null,
  };
}

import { arrivalsOf, arrivalTicks, periodOf } from "../traffic/arrivals/arrivalsOf";
import { edgeSeconds } from "../traffic/arrivals/edgeSeconds";
import type { BadRow } from "../traffic/log/logCounts";
import type { ReadLog } from "../traffic/log/logReader";
import { gapIn } from "../traffic/log/gapIn";
import { withoutStray } from "../traffic/log/withoutStray";
import { profileOf } from "../traffic/arrivals/profileOf";
import { trafficByModel } from "../traffic/arrivals/trafficByModel";
import type { MinuteProfile } from "../traffic/arrivals/minuteProfile";
import type { RequestLog } from "../traffic/log/requestLog";
import type { Traffic } from "../traffic/sizer/sizingRules";
import type { LogSelection } from "./loadRequest";
import { factsOf, rowCounts } from "./factsOf";
import { modelsOfLog, modelsOfSums } from "./modelShares";
import type { TrafficFacts, MeasuredCache } from "./trafficFacts";

/** A loaded traffic, and the log it comes from, from which another selection can be made. */
export interface HeldTraffic {
  readonly traffic: Traffic;
  readonly facts: TrafficFacts;
  readonly read: ReadLog | null;
  /** Nanoseconds into their clock minute of the single requests, in order of arrival; null: not known. */
  readonly ticks: (() => Float64Array) | null;
  /** As `trafficByModel`, of all that was read and not only of the models that are selected; null: no log. */
  readonly split: ((groups: readonly (readonly string[])[]) => readonly (() => Traffic)[]) | null;
}

/** Traffic that was drawn, computed from steady rates, or kept in a plan. */
export function holdMade(traffic: Traffic, zone: string): HeldTraffic {
  return {
    traffic,
    facts: factsOf(traffic, { zone, edges: null, rows: null, models: [], measuredCache: null }),
    read: null,
    ticks: null,
    split: null,
  };
}

export function holdRead(whole: ReadLog, zone: string, selection: LogSelection): HeldTraffic {
  const gap = selection.gap === undefined ? (gapIn(whole) ?? undefined) : undefined;
  const read = selection.gap === "drop" ? withoutStray(whole) : whole;
  const rows = rowCounts(read.counts);
  if (read.kind === "profile")
    return {
      ...holdProfile(read, zone, selection, { rows, gap }),
      read: whole,
      ticks: null,
      split: (groups) => trafficByModel(read, groups),
    };
  const { cachedFrom } = read;
  const models = modelsOfLog(read.log, selection);
  const { keep } = models;
  const usesCache = cachedFrom === "column" || (cachedFrom === "prefixes" && selection.measuredCache);
  const log = usesCache ? read.log : { ...read.log, cached: null };
  const traffic: Traffic = { kind: "requests", arrivals: arrivalsOf(log, keep, periodOf(log)) };
  const measuredCache = cachedFrom === "prefixes" ? measured(read.log, selection.measuredCache) : null;
  const edges = traffic.arrivals.minutes === 0 ? null : edgesOf(log);
  return {
    traffic,
    facts: factsOf(traffic, { zone, edges, rows, ...models.facts, measuredCache, gap }),
    read: whole,
    ticks: () => arrivalTicks(log, keep),
    split: (groups) => trafficByModel({ ...read, log }, groups),
  };
}

/** Sums have no requests to choose from, but may come with a profile a model. */
function holdProfile(
  read: Extract<ReadLog, { readonly kind: "profile" }>,
  zone: string,
  selection: LogSelection,
  given: Pick<TrafficFacts, "rows" | "gap">,
): Pick<HeldTraffic, "traffic" | "facts"> {
  const models = modelsOfSums(read, selection);
  const traffic: Traffic = { kind: "profile", profile: models.profile };
  const facts = factsOf(traffic, {
    ...given,
    zone,
    edges: null,
    ...models.facts,
    measuredCache: null,
    resolutionSeconds: read.resolutionSeconds,
  });
  return { traffic, facts };
}

export function profileHeld({ traffic }: HeldTraffic): MinuteProfile {
  return traffic.kind === "profile" ? traffic.profile : profileOf(traffic.arrivals);
}

export function badRowsHeld({ read }: HeldTraffic): readonly BadRow[] {
  return read?.counts.badRows ?? [];
}

function measured(log: RequestLog, used: boolean): MeasuredCache {
  return { cachedTokens: sumOfRows(log.cached, log.rows), inputTokens: sumOfRows(log.input, log.rows), used };
}

/** Where the log begins and ends, rows without usage among it. */
function edgesOf(log: RequestLog): TrafficFacts["edges"] {
  const { idle = [] } = log;
  if (idle.length === 0) return edgeSeconds(log);
  const rows = log.rows + 2 * idle.length;
  const [minute, tick] = [new Int32Array(rows), new Float64Array(rows)];
  minute.set(log.minute.subarray(0, log.rows));
  tick.set(log.tick.subarray(0, log.rows));
  idle.forEach((span, index) => {
    minute.set([span.firstMinute, span.lastMinute], log.rows + 2 * index);
    tick.set([span.firstTick, span.lastTick], log.rows + 2 * index);
  });
  return edgeSeconds({ rows, minute, tick });
}

function sumOfRows(values: Uint32Array | null, rows: number): number {
  let total = 0;
  for (let row = 0; row < rows; row += 1) total += values?.[row] ?? 0;
  return total;
}

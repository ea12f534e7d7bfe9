import { arrivalsOf, arrivalTicks, idleOf } from "../traffic/arrivals/arrivalsOf";
import { edgeSeconds } from "../traffic/arrivals/edgeSeconds";
import type { BadRow } from "../traffic/log/logCounts";
import type { ReadLog } from "../traffic/log/logReader";
import { gapIn } from "../traffic/log/gapIn";
import { withoutStray } from "../traffic/log/withoutStray";
import { addedProfiles } from "../traffic/arrivals/addedProfiles";
import { profileOf } from "../traffic/arrivals/profileOf";
import type { MinuteProfile } from "../traffic/arrivals/minuteProfile";
import type { RequestLog } from "../traffic/log/requestLog";
import type { Traffic } from "../traffic/sizer/sizingRules";
import type { LogSelection } from "./loadRequest";
import { factsOf, rowCounts, sum } from "./factsOf";
import type { TrafficFacts, MeasuredCache, ModelShare } from "./trafficFacts";

/** A loaded traffic, and the log it comes from, from which another selection can be made. */
export interface HeldTraffic {
  readonly traffic: Traffic;
  readonly facts: TrafficFacts;
  readonly read: ReadLog | null;
  /** Nanoseconds into their clock minute of the single requests, in order of arrival; null: not known. */
  readonly ticks: (() => Float64Array) | null;
}

/** Traffic that was drawn, computed from steady rates, or kept in a plan. */
export function holdMade(traffic: Traffic, zone: string): HeldTraffic {
  return {
    traffic,
    facts: factsOf(traffic, { zone, edges: null, rows: null, models: [], measuredCache: null }),
    read: null,
    ticks: null,
  };
}

export function holdRead(whole: ReadLog, zone: string, selection: LogSelection): HeldTraffic {
  const gap = selection.gap === undefined ? (gapIn(whole) ?? undefined) : undefined;
  const read = selection.gap === "drop" ? withoutStray(whole) : whole;
  const rows = rowCounts(read.counts);
  if (read.kind === "profile")
    return { ...holdProfile(read, zone, selection, { rows, gap }), read: whole, ticks: null };
  const { log, cachedFrom } = read;
  const models = modelsOf(log, selection);
  const { keep } = models;
  const usesCache = cachedFrom === "column" || (cachedFrom === "prefixes" && selection.measuredCache);
  const traffic: Traffic = { kind: "requests", arrivals: arrivalsOf(usesCache ? log : { ...log, cached: null }, keep) };
  const measuredCache = cachedFrom === "prefixes" ? measured(log, selection.measuredCache) : null;
  return {
    traffic,
    facts: factsOf(traffic, { zone, edges: edgesOf(log, keep), rows, ...models.facts, measuredCache, gap }),
    read: whole,
    ticks: () => arrivalTicks(log, keep),
  };
}

/** Sums have no requests to choose from, but may come with a profile a model. */
function holdProfile(
  { profile, byModel = [], resolutionSeconds }: Extract<ReadLog, { readonly kind: "profile" }>,
  zone: string,
  selection: LogSelection,
  given: Pick<TrafficFacts, "rows" | "gap">,
): Pick<HeldTraffic, "traffic" | "facts"> {
  const chosen = selection.models === null ? null : new Set(selection.models);
  const models = byModel
    .map((one) => ({ ...one, requests: sum(one.profile.requests), kept: chosen === null || chosen.has(one.name) }))
    .sort((a, b) => b.requests - a.requests);
  const isAll = models.every((model) => model.kept);
  const kept = models.filter((model) => model.kept).map((model) => model.profile);
  const traffic: Traffic = { kind: "profile", profile: isAll ? profile : addedProfiles(kept) };
  const facts = factsOf(traffic, {
    ...given,
    zone,
    edges: null,
    models: models.map(({ name, requests, kept: isKept }) => ({ name, requests, kept: isKept })),
    measuredCache: null,
    resolutionSeconds,
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

/** A column of ids may be mistaken for one of models: the page lists the most used, and the others as one. */
const LISTED_MODELS = 50;

function modelsOf(
  log: RequestLog,
  selection: LogSelection,
): { readonly keep: readonly boolean[]; readonly facts: Pick<TrafficFacts, "models" | "otherModels"> } {
  const counts = requestsByModel(log);
  const byUse = log.models.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const listed = byUse.slice(0, LISTED_MODELS);
  const others = byUse.slice(LISTED_MODELS);
  const chosen = selection.models === null ? null : new Set(selection.models);
  const keep = log.models.map(() => selection.otherModels !== false);
  for (const index of listed) keep[index] = chosen === null || chosen.has(log.models[index] ?? "");
  const models: readonly ModelShare[] = listed.map((index) => ({
    name: log.models[index] ?? "",
    requests: counts[index] ?? 0,
    kept: keep[index] === true,
  }));
  if (others.length === 0) return { keep, facts: { models } };
  const requests = others.reduce((all, index) => all + (counts[index] ?? 0), 0);
  return {
    keep,
    facts: { models, otherModels: { count: others.length, requests, kept: selection.otherModels !== false } },
  };
}

function requestsByModel(log: RequestLog): Float64Array {
  const counts = new Float64Array(log.models.length);
  for (let row = 0; row < log.rows; row += 1) {
    const model = log.model?.[row] ?? 0;
    counts[model] = (counts[model] ?? 0) + 1;
  }
  return counts;
}

/** Of the requests that are kept, and of the rows without usage beside them. */
function edgesOf(log: RequestLog, keep: readonly boolean[]): TrafficFacts["edges"] {
  const idle = idleOf(log, keep);
  const isWhole = log.model === null || keep.every(Boolean);
  if (isWhole && idle.length === 0) return edgeSeconds(log);
  const rows: number[] = [];
  for (let row = 0; row < log.rows; row += 1) if (isWhole || keep[log.model?.[row] ?? 0] !== false) rows.push(row);
  const minute = [
    ...rows.map((row) => log.minute[row] ?? 0),
    ...idle.flatMap((span) => [span.firstMinute, span.lastMinute]),
  ];
  const tick = [...rows.map((row) => log.tick[row] ?? 0), ...idle.flatMap((span) => [span.firstTick, span.lastTick])];
  return edgeSeconds({ rows: minute.length, minute: Int32Array.from(minute), tick: Float64Array.from(tick) });
}

function sumOfRows(values: Uint32Array | null, rows: number): number {
  let total = 0;
  for (let row = 0; row < rows; row += 1) total += values?.[row] ?? 0;
  return total;
}

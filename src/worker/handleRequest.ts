import { packProfile } from "../traffic/arrivals/packed/packProfile";
import { profileChecksum } from "../traffic/arrivals/packed/profileChecksum";
import { unpackProfile } from "../traffic/arrivals/packed/unpackProfile";
import type { Certainty } from "../traffic/certainty/certainty";
import { howSure, type CertaintyQuestion } from "../traffic/certainty/howSure";
import { replicaDemand } from "../traffic/mix/replicaDemand";
import { drawTraffic } from "../traffic/shapes/drawTraffic";
import { steadyArrivals } from "../traffic/shapes/steadyArrivals";
import { newSizer } from "../traffic/sizer/newSizer";
import type { Sizer } from "../traffic/sizer/sizer";
import type { SizingRules, Traffic } from "../traffic/sizer/sizingRules";
import { demandOf } from "../traffic/study/demandOf";
import { studyTraffic, type StudyPart } from "../traffic/study/studyTraffic";
import type { Result } from "../model/problem";
import { badRowsCsv } from "./badRowsCsv";
import { badRowsHeld, holdMade, holdRead, profileHeld, type HeldTraffic } from "./heldTraffic";
import type { LoadRequest } from "./loadRequest";
import { previewLog, readLogFile } from "./readLogFile";
import { sizeModels } from "./sizeModels";
import { TrafficError } from "./trafficError";
import type { RequestName, RequestProgress, RequestResult, TrafficRequest } from "./workerProtocol";

/** Reports progress and hears cancellation while a request is handled. */
export interface RequestContext {
  readonly report: (progress: RequestProgress) => void;
  readonly signal: AbortSignal;
}

/** @throws TrafficError, the reason of the aborted signal, or whatever the browser throws (see `failureOf`) */
export type RequestHandler = (request: TrafficRequest, context: RequestContext) => Promise<RequestResult<RequestName>>;

/** The traffic that was loaded last, and what was worked out of it for the next request. */
interface Held extends HeldTraffic {
  readonly load: LoadRequest;
  /** For the rules that were asked for last: what it has sorted serves the next request too. */
  readonly sizer: { readonly rulesText: string; readonly sizer: Sizer } | null;
}

/**
 * A handler that keeps the traffic it loaded last. A request about another one loads that first; where it cannot be
 * loaded, the one before stays.
 */
export function newRequestHandler(): RequestHandler {
  let held: Held | null = null;

  return async (request, context) => {
    switch (request.name) {
      case "inspect": {
        const { log, choices, shape } = request.params;
        return previewLog(log, choices, shape);
      }
      case "load":
        return (await loaded(request.params.load, context)).facts;
      case "badRows": {
        const { load, words, dialect } = request.params;
        return new Blob([badRowsCsv(badRowsHeld(await loaded(load, context)), words, dialect)]);
      }
      case "study": {
        const { load, wishes } = request.params;
        const traffic = await loaded(load, context);
        const onPart = (part: StudyPart) => context.report({ is: "part", part });
        return studyTraffic(traffic.traffic, wishes, sizerFor(traffic, wishes.rules), onPart);
      }
      case "demand": {
        const { load, steps, wishes } = request.params;
        return demandOf((await loaded(load, context)).traffic, steps, wishes.rules);
      }
      case "certainty": {
        const { load, question } = request.params;
        const traffic = await loaded(load, context);
        return certaintyOf(traffic, question, sizerFor(traffic, question.rules), context);
      }
      case "sizeModels": {
        const { load, groups } = request.params;
        const { report, signal } = context;
        const onShare = (share: number) => report({ is: "share", share });
        return sizeModels(await loaded(load, context), groups, { onShare, signal });
      }
      case "replicas": {
        const { load, capacity, zone } = request.params;
        return replicaDemand((await loaded(load, context)).traffic, capacity, zone);
      }
      case "pack": {
        const profile = profileHeld(await loaded(request.params.load, context));
        return { packed: packProfile(profile), checksum: profileChecksum(profile) };
      }
      default:
        return request satisfies never;
    }
  };

  async function loaded(load: LoadRequest, context: RequestContext): Promise<Held> {
    if (held?.load.id === load.id) return held;
    held = { ...(await loadTraffic(load, held, context)), load, sizer: null };
    return held;
  }

  function sizerFor(of: Held, rules: SizingRules): Sizer {
    const rulesText = JSON.stringify(rules, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
    if (of.sizer?.rulesText === rulesText) return of.sizer.sizer;
    const sizer = newSizer(of.traffic, rules);
    // Another traffic may have been loaded while this one is worked on.
    if (held?.load.id === of.load.id) held = { ...of, sizer: { rulesText, sizer } };
    return sizer;
  }
}

/** Between two slices a cancellation is heard, and other requests are handled. */
const SLICE_MS = 40;

async function certaintyOf(
  { traffic, ticks }: HeldTraffic,
  question: CertaintyQuestion,
  sizer: Sizer,
  { report, signal }: RequestContext,
): Promise<Certainty> {
  const work = howSure(traffic, ticks?.() ?? null, question, sizer);
  let sliceEnd = performance.now() + SLICE_MS;
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    if (performance.now() < sliceEnd) continue;
    report({ is: "share", share: next.value });
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

async function loadTraffic(load: LoadRequest, before: Held | null, context: RequestContext): Promise<HeldTraffic> {
  switch (load.from) {
    case "log":
      return loadLog(load, before, context);
    case "shape":
      return made(drawTraffic(load.params), load.zone);
    case "steady":
      return made(steadyArrivals(load.params), load.zone);
    case "profile": {
      const profile = unpackProfile(load.packed);
      if (profile === null) throw new TrafficError("profile-damaged");
      return holdMade({ kind: "profile", profile }, load.zone);
    }
    default:
      return load satisfies never;
  }
}

async function loadLog(
  { log, understanding, selection, readingId }: Extract<LoadRequest, { readonly from: "log" }>,
  before: Held | null,
  { report, signal }: RequestContext,
): Promise<HeldTraffic> {
  const isRead = before?.load.from === "log" && before.load.readingId === readingId;
  const read =
    (isRead ? before.read : null) ??
    (await readLogFile(log, understanding, (progress) => report({ is: "progress", progress }), signal));
  if (read.counts.read === 0) throw new TrafficError("no-rows");
  if (read.counts.taken === 0) throw new TrafficError("nothing-taken");
  // More rows that cannot be read than rows that can: the file was not understood.
  if (read.counts.bad > read.counts.taken + (read.counts.noUsage ?? 0)) throw new TrafficError("mostly-bad");
  const next = holdRead(read, understanding.time.value.zone, selection);
  if (next.facts.minutes === 0) throw new TrafficError("nothing-taken");
  return next;
}

/** Each field has bounds of its own; what is left to refuse is their product. */
function made(traffic: Result<Traffic>, zone: string): HeldTraffic {
  if (!traffic.ok) throw new TrafficError("too-much");
  return holdMade(traffic.value, zone);
}

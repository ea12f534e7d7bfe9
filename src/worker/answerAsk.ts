import { howSure } from "../traffic/certainty/howSure";
import { drawTraffic } from "../traffic/shapes/drawTraffic";
import { steadyArrivals } from "../traffic/shapes/steadyArrivals";
import { newSizer } from "../traffic/sizer/newSizer";
import { packProfile } from "../traffic/arrivals/packed/packProfile";
import { profileChecksum } from "../traffic/arrivals/packed/profileChecksum";
import { unpackProfile } from "../traffic/arrivals/packed/unpackProfile";
import type { Sizer } from "../traffic/sizer/sizer";
import type { SizingRules, Traffic } from "../traffic/sizer/sizingRules";
import { demandOf } from "../traffic/study/demandOf";
import { studyTraffic, type StudyPart } from "../traffic/study/studyTraffic";
import type { Result } from "../model/problem";
import { badRowsCsv } from "./badRowsCsv";
import { badRowsHeld, holdMade, holdRead, profileHeld, type HeldTraffic } from "./heldTraffic";
import { readLogFile, sampleLogFile } from "./readLogFile";
import type { TrafficFailure } from "./trafficFacts";
import type { FromWorker, ToWorker, TrafficAnswer, TrafficAsk, TrafficAskName } from "./workerProtocol";

export type Ask = Exclude<ToWorker, { readonly name: "cancel" }>;
type Outcome<Name extends TrafficAskName = TrafficAskName> =
  | { readonly ok: true; readonly answer: TrafficAnswer<Name> }
  | { readonly ok: false; readonly reason: TrafficFailure | "cancelled" };

/** The way out of the worker while something is answered. */
export interface Line {
  readonly tell: (message: FromWorker) => void;
  readonly isCancelled: () => boolean;
}

/** The one traffic that this worker holds; a newer one takes its place only when it is whole. */
let held: HeldTraffic | null = null;
/** Of `held`, under the rules that were asked for last. */
let lastSizer: { readonly of: HeldTraffic; readonly rulesText: string; readonly sizer: Sizer } | null = null;

/** @throws what the catch of the worker turns into "file-gone", "too-large" or "broke" */
export async function answerAsk(one: Ask, line: Line): Promise<Outcome> {
  switch (one.name) {
    case "inspect": {
      const sampled = await sampleLogFile(one.ask.log, one.ask.zone, one.ask.layout);
      if (line.isCancelled()) return { ok: false, reason: "cancelled" };
      return sampled.ok ? { ok: true, answer: sampled.sample } : { ok: false, reason: sampled.refusal };
    }
    case "import":
      return importLog(one.id, one.ask, line);
    case "shape":
      return holdDrawn(drawTraffic(one.ask.params), one.ask.zone);
    case "steady":
      return holdDrawn(steadyArrivals(one.ask.params), one.ask.zone);
    case "unpack": {
      const profile = unpackProfile(one.ask.packed);
      return profile === null
        ? { ok: false, reason: "profile-damaged" }
        : hold(holdMade({ kind: "profile", profile }, one.ask.zone));
    }
    case "choose": {
      const { read, facts } = loaded();
      if (read === null) return { ok: true, answer: facts };
      const next = holdRead(read, facts.zone, one.ask);
      return next.facts.minutes === 0 ? { ok: false, reason: "nothing-taken" } : hold(next);
    }
    case "badRows":
      return { ok: true, answer: new Blob([badRowsCsv(badRowsHeld(loaded()), one.ask.words, one.ask.dialect)]) };
    case "study": {
      const { traffic } = loaded();
      const onPart = (part: StudyPart) => line.tell({ id: one.id, is: "part", part });
      return { ok: true, answer: studyTraffic(traffic, one.ask.wishes, sizerFor(one.ask.wishes.rules), onPart) };
    }
    case "demand":
      return { ok: true, answer: demandOf(loaded().traffic, one.ask.steps, one.ask.wishes.rules) };
    case "certainty":
      return answerCertainty(one.id, one.ask, line);
    case "pack": {
      const profile = profileHeld(loaded());
      return { ok: true, answer: { packed: packProfile(profile), checksum: profileChecksum(profile) } };
    }
    default:
      return one satisfies never;
  }
}

async function importLog(
  id: number,
  { log, format, choice }: TrafficAsk<"import">,
  { tell, isCancelled }: Line,
): Promise<Outcome<"import">> {
  const read = await readLogFile(log, format, (progress) => tell({ id, is: "progress", progress }), isCancelled);
  if (read === null) return { ok: false, reason: "cancelled" };
  if (read === "not-text") return { ok: false, reason: "not-text" };
  if (read.counts.read === 0) return { ok: false, reason: "no-rows" };
  if (read.counts.taken === 0) return { ok: false, reason: "nothing-taken" };
  return hold(holdRead(read, format.zone, choice));
}

/** Between two slices the worker hears a cancel, and answers what else was asked. */
const SLICE_MS = 40;

async function answerCertainty(
  id: number,
  question: TrafficAsk<"certainty">,
  { tell, isCancelled }: Line,
): Promise<Outcome<"certainty">> {
  const { traffic, ticks } = loaded();
  const work = howSure(traffic, ticks?.() ?? null, question, sizerFor(question.rules));
  let sliceEnd = performance.now() + SLICE_MS;
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return { ok: true, answer: next.value };
    if (performance.now() < sliceEnd) continue;
    tell({ id, is: "share", share: next.value });
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return { ok: false, reason: "cancelled" };
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** The fields have bounds of their own; what is left to refuse is their product. */
function holdDrawn(drawn: Result<Traffic>, zone: string): Outcome {
  return drawn.ok ? hold(holdMade(drawn.value, zone)) : { ok: false, reason: "too-much" };
}

function hold(next: HeldTraffic): { readonly ok: true; readonly answer: HeldTraffic["facts"] } {
  held = next;
  lastSizer = null;
  return { ok: true, answer: next.facts };
}

function loaded(): HeldTraffic {
  if (held === null) throw new Error("asked before anything was loaded");
  return held;
}

/** The same sizer for the same rules: what it has sorted serves the next question too. */
function sizerFor(rules: SizingRules): Sizer {
  const of = loaded();
  const rulesText = JSON.stringify(rules, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
  if (lastSizer?.of !== of || lastSizer.rulesText !== rulesText)
    lastSizer = { of, rulesText, sizer: newSizer(of.traffic, rules) };
  return lastSizer.sizer;
}

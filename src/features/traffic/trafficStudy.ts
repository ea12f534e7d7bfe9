import type { Steps } from "../../model/sizing";
import type { Certainty } from "../../traffic/certainty/certainty";
import type { CertaintyQuestion } from "../../traffic/certainty/howSure";
import type { Demand, StudyWishes, TrafficStudy } from "../../traffic/study/study";
import { ensureTrafficLoaded } from "./ensureTrafficLoaded";
import { trafficStore } from "./trafficStore";
import { askWorker, cancelAsk, dropWorker, type AskProgress, type WorkerFailure } from "../../worker/workerClient";
import type { PackedProfile, TrafficAnswer, TrafficAsk, TrafficAskName } from "../../worker/workerProtocol";

/**
 * What the results ask of the traffic that is ready (`traffic.is === "ready"` in trafficStore). The promises reject
 * with an Error of which `failureOf` tells the reason; "cancelled" is said to whoever was overtaken by a newer ask.
 *
 *     study(wishes)      all options, curves, the map and the mix; while one runs `studyProgress.is` is "running"
 *     cancelStudy()      stops it at once; the traffic is read again when something is asked next
 *     demand(steps, wishes)  bins of demand and overflow against a reservation, under the rules of a study
 *     certainty(question, signal, onShare)  how sure the best of a study is; the signal stops it
 *     packedProfile()    what the plan keeps of the traffic
 */

interface Wanted {
  readonly wishes: StudyWishes;
  readonly resolve: (found: TrafficStudy) => void;
  readonly reject: (error: Error) => void;
}

let running: Wanted | null = null;
/** The newest ask that came while another one ran; older ones are overtaken. */
let next: Wanted | null = null;

export function study(wishes: StudyWishes): Promise<TrafficStudy> {
  return new Promise((resolve, reject) => {
    next?.reject(failure("cancelled"));
    next = { wishes, resolve, reject };
    if (running === null) void runNext();
  });
}

async function runNext(): Promise<void> {
  running = next;
  next = null;
  if (running === null) {
    trafficStore.setState({ studyProgress: { is: "idle" } });
    return;
  }
  const { wishes, resolve, reject } = running;
  trafficStore.setState({ studyProgress: { is: "running", done: [] } });
  try {
    resolve(await told("study", { wishes }, onPart));
  } catch (error) {
    reject(error as Error);
  }
  await runNext();
}

function onPart(progress: AskProgress): void {
  if (progress.is !== "part") return;
  trafficStore.setState(({ studyProgress }) =>
    studyProgress.is === "running"
      ? { studyProgress: { is: "running", done: [...studyProgress.done, progress.part] } }
      : {},
  );
}

/** Nothing happens where none runs. */
export function cancelStudy(): void {
  next?.reject(failure("cancelled"));
  next = null;
  if (running !== null) dropWorker();
}

export function demand(steps: Steps, wishes: StudyWishes): Promise<Demand> {
  return told("demand", { steps, wishes });
}

/** @param onShare from 0 to 1, as the work goes on */
export function certainty(
  question: CertaintyQuestion,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Certainty> {
  const onProgress = (progress: AskProgress) => {
    if (progress.is === "share" && !signal.aborted) onShare(progress.share);
  };
  return told("certainty", question, onProgress, signal);
}

export function packedProfile(): Promise<PackedProfile> {
  return told("pack", {});
}

export function failureOf(error: unknown): WorkerFailure {
  return error instanceof Error && typeof error.cause === "string" ? (error.cause as WorkerFailure) : "broke";
}

/** Asks for something about the loaded traffic. @throws an Error with the reason as its cause */
export async function told<Name extends TrafficAskName>(
  name: Name,
  ask: TrafficAsk<Name>,
  onProgress?: (progress: AskProgress) => void,
  signal?: AbortSignal,
): Promise<TrafficAnswer<Name>> {
  const loaded = await ensureTrafficLoaded();
  if (loaded !== null) throw failure(loaded);
  if (signal?.aborted === true) throw failure("cancelled");
  const asked = askWorker(name, ask, onProgress);
  signal?.addEventListener("abort", () => cancelAsk(asked.id), { once: true });
  const answered = await asked.answered;
  if (!answered.ok) throw failure(answered.reason);
  return answered.answer;
}

function failure(reason: WorkerFailure): Error {
  return new Error(`traffic: ${reason}`, { cause: reason });
}

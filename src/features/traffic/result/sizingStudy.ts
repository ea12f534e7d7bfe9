import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Demand, TrafficStudy } from "../../../traffic/study/study";
import type { Steps } from "../../../model/sizing";
import type { SizingBasis } from "./sizingBasis";
import { coverageOf, type SizingSettings } from "./sizingSettings";
import type { TrafficFacts } from "../../../worker/trafficFacts";
import { cancelStudy, demand, failureOf, study } from "../trafficStudy";
import type { WorkerFailure } from "../../../worker/workerClient";

/** A study with all that it was made from, so that an old one stays true while a new one runs. */
export interface SizedStudy {
  readonly key: string;
  readonly study: TrafficStudy;
  readonly basis: SizingBasis;
  readonly settings: SizingSettings;
  readonly facts: TrafficFacts;
}

export type StudyRun = { readonly is: "waiting" } | { readonly is: "done" } | { readonly is: "cancelled" } | { readonly is: "failed"; readonly reason: WorkerFailure };

interface StudyStore {
  /** The last that came out; of older settings while a newer one runs. */
  readonly sized: SizedStudy | null;
  readonly key: string;
  readonly run: StudyRun;
}

const studyStore = createStore<StudyStore>()(() => ({ sized: null, key: "", run: { is: "waiting" } }));

/** Typing in a field is not followed key by key. */
const TYPING_MS = 350;

export interface StudyWiring {
  readonly sized: SizedStudy | null;
  /** True: what is shown belongs to other settings. */
  readonly isOld: boolean;
  readonly run: StudyRun;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Runs the study in the worker whenever settings, traffic or rules change. @param basis null: nothing can be sized now */
export function useSizingStudy(facts: TrafficFacts, settings: SizingSettings, basis: SizingBasis | null, isHeld: boolean): StudyWiring {
  const key = basis === null ? "" : keyOf(facts, settings, basis);
  const { sized, run, key: last } = useStore(studyStore);
  useEffect(() => {
    if (basis === null || isHeld || studyStore.getState().key === key) return;
    const timer = setTimeout(() => void start(key, facts, settings, basis), studyStore.getState().sized === null ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [key, isHeld, basis, facts, settings]);
  const own = sized !== null && sized.facts.revision === facts.revision ? sized : null;
  return {
    sized: own,
    isOld: own !== null && own.key !== key,
    run: last === key ? run : { is: "waiting" },
    cancel: cancelStudy,
    again: () => { if (basis !== null) void start(key, facts, settings, basis); },
  };
}

async function start(key: string, facts: TrafficFacts, settings: SizingSettings, basis: SizingBasis): Promise<void> {
  studyStore.setState({ key, run: { is: "waiting" } });
  try {
    const found = await study({ rules: basis.rules, coverage: coverageOf(settings.coverage), mix: basis.money.mix, zone: facts.zone });
    if (studyStore.getState().key === key) studyStore.setState({ run: { is: "done" }, sized: { key, study: found, basis, settings, facts } });
  } catch (error) {
    const reason = failureOf(error);
    // Overtaken by newer settings: those say how they fare.
    if (studyStore.getState().key === key) studyStore.setState({ run: reason === "cancelled" ? { is: "cancelled" } : { is: "failed", reason } });
  }
}

function keyOf({ revision }: TrafficFacts, settings: SizingSettings, { rules }: SizingBasis): string {
  return `${revision} ${JSON.stringify([settings, rules], (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value))}`;
}

export interface DemandWiring {
  /** Null while it is on its way, or could not be had. */
  readonly demand: Demand | null;
  /** Why it could not be had. */
  readonly failure: WorkerFailure | null;
  readonly again: () => void;
}

type GotDemand = { readonly key: string; readonly demand: Demand } | { readonly key: string; readonly failure: WorkerFailure };

/** Demand against one reservation of a study. It may fail alone, when the study itself has come out. */
export function useDemand(sized: SizedStudy, { inputSteps, outputSteps }: Steps): DemandWiring {
  const key = `${sized.key} ${inputSteps} ${outputSteps}`;
  const [got, setGot] = useState<GotDemand | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    demand({ inputSteps, outputSteps }).then(
      (found) => { if (isWanted) setGot({ key, demand: found }); },
      (error: unknown) => { if (isWanted) setGot({ key, failure: failureOf(error) }); },
    );
    return () => { isWanted = false; };
  }, [key, inputSteps, outputSteps, turn]);
  // Another option of the same study: the demand stays, only its overflow is a moment late.
  const own = got !== null && (got.key === key || ("demand" in got && got.key.startsWith(sized.key))) ? got : null;
  return {
    demand: own !== null && "demand" in own ? own.demand : null, failure: own !== null && "failure" in own ? own.failure : null,
    again: () => { setGot(null); setTurn(turn + 1); },
  };
}

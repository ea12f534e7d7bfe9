import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NO_STEPS, type Steps } from "../../../../model/sizing";
import type { Certainty } from "../../../../traffic/certainty/certainty";
import { failureOf } from "../../../../worker/trafficError";
import type { TrafficFailure } from "../../../../worker/trafficFacts";
import { certaintyQuery } from "../../source/trafficQueries";
import type { SizedStudy } from "../sizing/sizingStudy";

/** Any will do, as long as it stays: the figures of a traffic must not change by themselves. */
const SEED = 1;
const RESAMPLES = 200;

export interface CertaintyWiring {
  /** Null while it is worked out, or could not be. */
  readonly certainty: Certainty | null;
  readonly failure: TrafficFailure | null;
  /** Of the work, from 0 to 1. */
  readonly share: number;
  readonly again: () => void;
}

/** How sure the best of a study is; worked out once for each study, and stopped when nobody looks at it any more. */
export function useCertainty(sized: SizedStudy): CertaintyWiring {
  const [share, setShare] = useState(0);
  const question = { rules: sized.basis.rules, chosen: bestOf(sized), seed: SEED, resamples: RESAMPLES };
  const { data, error, refetch, isFetching } = useQuery(certaintyQuery(sized.load, sized.key, question, setShare));
  return {
    certainty: data ?? null,
    failure: error === null || isFetching ? null : failureOf(error),
    share,
    again: () => void refetch(),
  };
}

/** The optimum of a study, be it to reserve nothing. */
export function bestOf({ study }: Pick<SizedStudy, "study">): Steps {
  const best = study.options.find(({ name }) => name === "best")?.outcome ?? NO_STEPS;
  return { inputSteps: best.inputSteps, outputSteps: best.outputSteps };
}

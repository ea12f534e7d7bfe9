import type { Problem } from "../../model/problem";

/** More problems than this help nobody, and a hostile document must not make millions of them. */
export const MOST_PROBLEMS = 100;

/** Problems gathered while a document is read, in the order of the document. */
export interface ProblemList {
  readonly problems: readonly Problem[];
  readonly add: (found: Problem) => void;
}

/** A list that keeps the first 100. */
export function newProblemList(): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    add(found) {
      if (problems.length < MOST_PROBLEMS) problems.push(found);
    },
  };
}

import type { Problem } from "../../model/problem";
import { useProblemText } from "./useProblemText";

/** A problem in words, for who loads them only when there is one. */
export function ProblemText({ problem }: { problem: Problem }) {
  return useProblemText()(problem);
}

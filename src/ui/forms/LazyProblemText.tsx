import { lazy, Suspense } from "react";
import type { Problem } from "../../model/problem";

const ProblemText = lazy(() => import("./ProblemText").then((module) => ({ default: module.ProblemText })));

/** A problem in words, which arrive a moment later: for the page that opens, where there is hardly ever one. */
export function LazyProblemText({ problem }: { problem: Problem }) {
  return (
    <Suspense fallback={null}>
      <ProblemText problem={problem} />
    </Suspense>
  );
}

import { useEffect, useState } from "react";

/**
 * Counts from 1 up to `last`, one more in each task of the browser: what is heavy to draw comes one after the other,
 * and input in between.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(1);
  useEffect(() => {
    if (stage >= last) return undefined;
    const timer = setTimeout(() => setStage(stage + 1));
    return () => clearTimeout(timer);
  }, [stage, last]);
  return stage;
}

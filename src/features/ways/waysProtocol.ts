import type { Workload } from "../../model/workload";
import type { WaysContext } from "../../pricing/ways/waysToBuy";
import type { WaysAnswer } from "./waysAnswer";

/** The messages between the page and the worker that prices ways. */
export type ToWays =
  | { readonly id: number; readonly is: "ask"; readonly workload: Workload; readonly context: WaysContext }
  /** Drops a question before it begins. */
  | { readonly id: number; readonly is: "cancel" };

export type FromWays =
  | { readonly id: number; readonly is: "answer"; readonly answer: WaysAnswer }
  | { readonly id: number; readonly is: "failed" };

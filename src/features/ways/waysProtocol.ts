import type { Workload } from "../../model/workload";
import type { WaysContext } from "../../pricing/ways/waysToBuy";
import type { GoalQuestion, GoalTexts } from "./goal/goalAnswer";
import type { GrowthAnswer, GrowthQuestion } from "./growth/growthAnswer";
import type { ModelsAnswer, ModelsAsked } from "./models/modelsAnswer";
import type { SureAnswer, SureAsked } from "./sure/sureAnswer";
import type { TunedAnswer, TunedQuestion } from "./tuned/tunedAnswer";
import type { WaysAnswer } from "./waysAnswer";

/** What can be asked about a load, by topic. One more: an entry here, one in WaysAnswers, one in `answerWays`. */
export interface WaysAsked {
  readonly table: { readonly workload: Workload };
  readonly models: ModelsAsked;
  readonly growth: GrowthQuestion;
  readonly goal: GoalQuestion;
  readonly sure: SureAsked;
  readonly tuned: TunedQuestion;
}

/** The answer to each topic: plain objects with exact decimal text, since they cross from a worker. */
export interface WaysAnswers {
  readonly table: WaysAnswer;
  readonly models: ModelsAnswer;
  readonly growth: GrowthAnswer;
  readonly goal: GoalTexts;
  readonly sure: SureAnswer;
  readonly tuned: TunedAnswer;
}

export type WaysTopic = keyof WaysAsked;
export interface WaysQuestion<Topic extends WaysTopic = WaysTopic> {
  readonly of: Topic;
  readonly asked: WaysAsked[Topic];
}

/** The messages between the page and the worker that answers. */
export type ToWays =
  | {
      readonly id: number;
      readonly is: "ask";
      readonly question: WaysQuestion;
      /** null: as with the question before. All cards are copied on the way, so that they are sent once. */
      readonly context: WaysContext | null;
    }
  /** Drops a question before it begins. */
  | { readonly id: number; readonly is: "cancel" };

export type FromWays =
  | { readonly id: number; readonly is: "answer"; readonly answer: WaysAnswers[WaysTopic] }
  | { readonly id: number; readonly is: "failed" };

import type { WaysContext } from "../../pricing/ways/waysToBuy";
import { growthAnswer } from "./growth/growthAnswer";
import { modelsAnswer } from "./models/modelsAnswer";
import { sureAnswer } from "./sure/sureAnswer";
import { tunedAnswer } from "./tuned/tunedAnswer";
import { waysAnswer } from "./waysAnswer";
import type { WaysAnswers, WaysAsked, WaysQuestion, WaysTopic } from "./waysProtocol";

type Answers = {
  readonly [Topic in WaysTopic]: (asked: WaysAsked[Topic], context: WaysContext) => WaysAnswers[Topic];
};

const ANSWERS: Answers = {
  table: ({ workload }, context) => waysAnswer(workload, context),
  models: modelsAnswer,
  growth: growthAnswer,
  sure: sureAnswer,
  tuned: tunedAnswer,
};

/** Answers a question about a load on the cards and settings of a plan. @throws what the core throws */
export function answerWays<Topic extends WaysTopic>(
  { of, asked }: WaysQuestion<Topic>,
  context: WaysContext,
): WaysAnswers[Topic] {
  return ANSWERS[of](asked, context);
}

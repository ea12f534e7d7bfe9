import { amount } from "../../../money/amount";
import { toText } from "../../../money/toText";
import type { DecimalText } from "../../../model/quantities";
import type { Way, Workload } from "../../../model/workload";
import type { GoalAnswer, GoalBound, GoalLever, GoalObstacle } from "../../../pricing/ways/goal/goalAnswer";
import { goalSeek } from "../../../pricing/ways/goal/goalSeek";
import type { WaysContext } from "../../../pricing/ways/waysToBuy";

export interface GoalQuestion {
  readonly workload: Workload;
  readonly way: Way;
  /** A month; null: the way is to be the cheapest. */
  readonly budget: DecimalText | null;
}

/** The answer as the view shows it: exact decimal text, since it crosses from a worker. */
export interface GoalTexts {
  readonly asked: GoalQuestion;
  readonly rows: readonly GoalRow[];
}

export interface GoalRow {
  readonly lever: GoalLever;
  readonly found:
    | { readonly is: "met"; readonly up: BoundText | null; readonly down: BoundText | null }
    | {
        readonly is: "at";
        readonly bound: BoundText;
        readonly toward: "up" | "down";
        readonly typed: DecimalText;
        readonly monthly: DecimalText;
      }
    | { readonly is: "impossible"; readonly why: ObstacleText };
}

export interface BoundText {
  readonly value: DecimalText;
  readonly isIncluded: boolean;
}

export type ObstacleText =
  | Exclude<GoalObstacle, { readonly is: "least" }>
  | { readonly is: "least"; readonly least: DecimalText };

/** What makes a way the cheapest, or meets a budget. */
export function goalAnswer(asked: GoalQuestion, context: WaysContext): GoalTexts {
  const { workload, way, budget } = asked;
  const goal = budget === null ? ({ is: "cheapest" } as const) : ({ is: "budget", monthly: amount(budget) } as const);
  const rows = goalSeek(workload, { way, goal, context });
  return { asked, rows: rows.map(({ lever, answer }) => ({ lever, found: textsOf(answer) })) };
}

function textsOf(answer: GoalAnswer): GoalRow["found"] {
  switch (answer.is) {
    case "met":
      return { is: "met", up: boundText(answer.up), down: boundText(answer.down) };
    case "at": {
      const { bound, toward, typed, monthly } = answer;
      const value = { value: toText(bound.value), isIncluded: bound.isIncluded };
      return { is: "at", bound: value, toward, typed: toText(typed), monthly: toText(monthly) };
    }
    case "impossible": {
      const { why } = answer;
      return { is: "impossible", why: why.is === "least" ? { is: "least", least: toText(why.least) } : why };
    }
    default:
      return answer satisfies never;
  }
}

function boundText(bound: GoalBound | null): BoundText | null {
  return bound === null ? null : { value: toText(bound.value), isIncluded: bound.isIncluded };
}

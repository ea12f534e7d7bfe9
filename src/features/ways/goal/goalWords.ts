import type { MessagesOf } from "../../../format/catalogue";
import type { waysMessages } from "../../../format/messages/ways";
import type { waysGoalMessages } from "../../../format/messages/waysGoal";
import type { DecimalText } from "../../../model/quantities";
import type { GoalLever } from "../../../pricing/ways/goal/goalAnswer";
import { describeLoad, setLoadNumber } from "../../../store/workloadForm";
import type { Format } from "../../../ui/LocaleProvider";
import type { BoundText, GoalRow, GoalTexts } from "./goalAnswer";

interface Writing {
  readonly words: MessagesOf<typeof waysGoalMessages>;
  readonly shared: MessagesOf<typeof waysMessages>;
  readonly format: Format;
}

/** Digits after the point of a bound; a discount or a share is a ratio and may not end. */
const PLACES = 4;

/** What a lever has to be, in words. */
export function goalText({ asked }: GoalTexts, { lever, found }: GoalRow, writing: Writing): string {
  const { words, shared, format } = writing;
  const value = (text: DecimalText) => valueText(lever, text, writing);
  // Requests are whole: those inside the bound are shown.
  const end = (bound: BoundText, toward: "up" | "down") =>
    value(lever === "requests" ? wholeWithin(bound, toward) : bound.value);
  switch (found.is) {
    case "met": {
      const { up, down } = found;
      if (up === null) return down === null ? words.met.always : words.met.from(end(down, "down"));
      return down === null ? words.met.to(end(up, "up")) : words.met.between(end(down, "down"), end(up, "up"));
    }
    case "at": {
      const { bound, toward, typed } = found;
      if (lever === "requests") return words.at[toward].included(value(typed));
      return words.at[toward][bound.isIncluded ? "included" : "beyond"](value(bound.value));
    }
    case "impossible": {
      const { why } = found;
      switch (why.is) {
        case "undercut":
          return words.impossible.undercut(shared.ways[why.by]);
        case "least":
          return words.impossible.least(format.moneyText(why.least, asked.workload.currency));
        case "no-effect":
          return words.impossible["no-effect"][asked.budget === null ? "cheapest" : "budget"];
        case "never":
        case "not-near":
          return words.impossible[why.is];
        default:
          return why satisfies never;
      }
    }
    default:
      return found satisfies never;
  }
}

/** The last whole number before an upper end, or after a lower one. */
function wholeWithin({ value, isIncluded }: BoundText, toward: "up" | "down"): DecimalText {
  const [whole = "0", fraction] = value.split(".");
  const isOn = fraction === undefined;
  if (toward === "up") return isOn && !isIncluded ? String(BigInt(whole) - 1n) : whole;
  return isOn && isIncluded ? whole : String(BigInt(whole) + 1n);
}

/** Whether anything reaches the goal, and the first that does, in a sentence. */
export function goalSentence(texts: GoalTexts, writing: Writing): string {
  const { asked, rows } = texts;
  const { words, shared, format } = writing;
  const name = shared.ways[asked.way];
  const goal =
    asked.budget === null
      ? words.goal.cheapest
      : words.goal.budget(format.moneyText(asked.budget, asked.workload.currency));
  if (rows.some(({ found }) => found.is === "met")) return words.isMet(name, goal);
  const reached = rows.filter(({ lever, found }) => found.is === "at" && lever !== "discount");
  const [first] = reached;
  if (first?.found.is !== "at") return words.outOfReach(name, goal);
  const { typed } = first.found;
  return words.reached(name, goal, words.change[first.lever](valueText(first.lever, typed, writing)));
}

/** A value of a lever with its unit. */
export function valueText(lever: GoalLever, text: DecimalText, { words, format }: Writing): string {
  const places = lever === "requests" ? 0 : PLACES;
  return words.value[lever](format.number(text, { maxFraction: places }), shareInUse(lever, text));
}

/** Use of what is reserved in percent: the reciprocal of the peak. */
function shareInUse(lever: GoalLever, text: DecimalText): string {
  // Shown beside the exact peak, in whole percent.
  return lever === "peak" ? String(Math.round(100 / Number(text))) : "";
}

/** The value that can be typed puts the load there; a discount is no part of the load. */
export function canApply({ lever, found }: GoalRow): boolean {
  return found.is === "at" && lever !== "discount";
}

export function applyGoal({ lever, found }: GoalRow): void {
  if (found.is !== "at" || lever === "discount") return;
  if (lever === "requests") describeLoad({ volumeBy: "requests" });
  setLoadNumber(lever, found.typed);
}

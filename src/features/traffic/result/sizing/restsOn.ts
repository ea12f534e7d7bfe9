import { amount } from "../../../../money/amount";
import { divide } from "../../../../money/arithmetic";
import { toText } from "../../../../money/toText";
import type { DecimalText } from "../../../../model/quantities";
import { isUnderDay } from "./sampleMonth";
import type { TrafficFacts, TrafficSource } from "../../../../worker/trafficFacts";

/** What a month is worked out from where that is less than a week; null: a week or more. */
export type RestsOn =
  | { readonly is: "minutes"; readonly minutes: DecimalText }
  | { readonly is: "days"; readonly days: DecimalText; readonly weekend: Weekend }
  /** A day that was made from the averages that were entered. */
  | { readonly is: "averages" };

/** Which days are among them; "unknown": the log has a clock of its own. */
export type Weekend = "none" | "only" | "some" | "unknown";

const MINUTES_A_DAY = 1_440;
const MINUTES_A_WEEK = 10_080;
const MINUTES_AN_HOUR = 60;
const MINUTE_MS = 60_000;

export function restsOn(
  facts: Pick<TrafficFacts, "clock" | "firstMinute" | "minutes" | "zone">,
  source: TrafficSource,
): RestsOn | null {
  if (source.from === "steady") return { is: "averages" };
  if (isUnderDay(facts)) return { is: "minutes", minutes: String(facts.minutes) };
  // A week's log seldom has a request in its first and last minute.
  if (facts.minutes > MINUTES_A_WEEK - MINUTES_AN_HOUR) return null;
  return {
    is: "days",
    days: toText(divide(amount(facts.minutes), amount(MINUTES_A_DAY))),
    weekend: weekendOf(facts, source),
  };
}

function weekendOf(
  { clock, firstMinute, minutes, zone }: Pick<TrafficFacts, "clock" | "firstMinute" | "minutes" | "zone">,
  source: TrafficSource,
): Weekend {
  // What is drawn starts at Monday 00:00.
  if (clock === "relative")
    return source.from === "shape"
      ? kindOf(Array.from({ length: Math.ceil(minutes / MINUTES_A_DAY) }, (_, day) => day % 7 >= 5))
      : "unknown";
  const weekday = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: zone });
  const last = firstMinute + minutes - 1;
  const looks = Array.from(
    { length: Math.ceil(minutes / MINUTES_AN_HOUR) },
    (_, hour) => firstMinute + hour * MINUTES_AN_HOUR,
  );
  return kindOf([...looks, last].map((minute) => weekday.format(minute * MINUTE_MS).startsWith("S")));
}

function kindOf(areWeekend: readonly boolean[]): Weekend {
  if (areWeekend.every(Boolean)) return "only";
  return areWeekend.some(Boolean) ? "some" : "none";
}

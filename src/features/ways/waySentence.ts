import type { waysMessages } from "../../format/messages/ways";
import type { MessagesOf } from "../../format/catalogue";
import type { Format } from "../../ui/LocaleProvider";
import type { WaysAnswer } from "./waysAnswer";

type Words = MessagesOf<typeof waysMessages>;

export interface WaySentence {
  /** The cheapest way and its cost. */
  readonly lead: string;
  /** How the best way of the other family compares; null where there is none. */
  readonly rest: string | null;
}

/** The answer in words; null where no way applies. */
export function waySentence(
  { applied, rival, workload }: WaysAnswer,
  words: Words,
  format: Format,
): WaySentence | null {
  const [cheapest] = applied;
  if (cheapest === undefined) return null;
  const cost = format.moneyText(cheapest.monthly, workload.currency);
  const name = words.ways[cheapest.way];
  if (applied.length === 1) return { lead: words.only(name, cost), rest: null };
  const lead = words.cheapest(name, cost);
  if (rival === null || rival.times === null) return { lead, rest: null };
  const times = format.number(rival.times, { maxFraction: 1 });
  const kind = rival.isReserved ? "reserved" : "use";
  const { pays } = rival;
  const way = words.ways[rival.way];
  switch (pays.is) {
    case "never":
    case "not-near":
      return { lead, rest: words.rival[pays.is][kind](way, times) };
    case "from":
    case "below":
      return { lead, rest: words.rival[pays.is][kind](way, times, format.number(pays.requests, { maxFraction: 0 })) };
    default:
      return pays satisfies never;
  }
}

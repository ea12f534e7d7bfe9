import { useMemo } from "react";
import type { MessagesOf } from "../../format/catalogue";
import type { guardMessages } from "../../format/messages/guards";
import { toText } from "../../money/toText";
import type { Guard } from "../../pricing/guards/guard";
import { guardsOf } from "../../pricing/guards/guardsOf";
import type { PricedItem } from "../../pricing/pricedItem";
import { useCards } from "../../store/cards/cards";
import { nowInChina } from "../../store/fields/today";
import { usePlanState } from "../../store/planStore";
import type { Format } from "../../ui/LocaleProvider";

/** What costs money unless somebody acts, of one item on the day and at the hour it is looked at. */
export function useItemGuards(priced: PricedItem): readonly Guard[] {
  const cards = useCards();
  const { settings, termMonths, adjustments } = usePlanState((state) => state.plan);
  return useMemo(() => {
    if (cards === null) return [];
    const { rateCards, factors } = cards;
    const context = { rateCards, factors, settings, termMonths, currency: priced.currency };
    const { date, time } = nowInChina();
    return guardsOf({ priced, context, adjustments, now: `${date}T${time}` });
  }, [cards, priced, settings, termMonths, adjustments]);
}

/** A guard in words: what it costs, and what to do. */
export function guardText({ code, cost, per, params }: Guard, { words, format, currency }: GuardWriting): string {
  const money = format.moneyText(toText(cost), currency);
  const priced = per === "month" ? words.perMonth(money) : words.once(money);
  const number = (name: string, maxFraction = 2) => {
    const text = params[name] ?? "";
    return text === "" ? "" : format.number(text, { maxFraction });
  };
  switch (code) {
    case "above-tier":
    case "below-tier":
      return words.guard[code](priced, { limit: number("limit"), tokens: number("tokens") });
    case "idle-reservation":
      return words.guard[code](priced, { use: number("use"), needed: number("needed") });
    case "stacked-discounts":
      return words.guard[code](priced, { percent: number("percent") });
    case "late-order":
      return words.guard[code](money, { time: params["time"] ?? "" });
    case "unit-kept":
      return words.guard[code](priced, { day: number("day") });
    case "quota-lapse":
      return words.guard[code](money, { days: number("days"), date: format.date(params["date"] ?? "") });
    case "unstopped-overflow":
    case "promotion-end":
      return words.guard[code](priced, {});
    default:
      return code satisfies never;
  }
}

interface GuardWriting {
  readonly words: MessagesOf<typeof guardMessages>;
  readonly format: Format;
  readonly currency: PricedItem["currency"];
}

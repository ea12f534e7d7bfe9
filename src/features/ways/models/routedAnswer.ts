import { amount } from "../../../money/amount";
import { divide, multiply, subtract } from "../../../money/arithmetic";
import { isZero } from "../../../money/compare";
import { compare } from "../../../money/compare";
import { roundHalfUpToWhole } from "../../../money/round";
import { toText } from "../../../money/toText";
import type { waysModelsMessages } from "../../../format/messages/waysModels";
import type { MessagesOf } from "../../../format/catalogue";
import type { TokensItem } from "../../../model/item";
import type { Currency } from "../../../model/quantities";
import { routedCost } from "../../../pricing/ways/models/routedCost";
import type { Format } from "../../../ui/LocaleProvider";
import type { ModelRow } from "./modelsAnswer";

type Words = MessagesOf<typeof waysModelsMessages>;

export interface RoutedAsked {
  readonly own: ModelRow;
  readonly second: ModelRow;
  /** Exact decimal text. */
  readonly sharePercent: string;
  readonly savingPercent: string;
  readonly currency: Currency;
}

/** What routing a share of the requests comes to, in words. */
export function routedSentence(asked: RoutedAsked, words: Words, format: Format): readonly [string, string] {
  const { own, second, sharePercent, savingPercent, currency } = asked;
  const { monthly, saved, savedPercent, meets } = routedCost(amount(own.monthly), amount(second.monthly), asked);
  const cost = format.moneyText(toText(monthly), currency);
  const share = format.percent(sharePercent);
  const percent = savedPercent === null ? "0" : toText(savedPercent);
  const order = compare(saved, amount(0));
  const comes = isZero(saved)
    ? words.routed.same(share, second.model, cost)
    : order > 0
      ? words.routed.less(share, second.model, cost, format.percent(percent, { maxFraction: 1 }))
      : words.routed.more(share, second.model, cost, format.percent(percent.slice(1), { maxFraction: 1 }));
  const saving = format.percent(savingPercent);
  switch (meets.is) {
    case "always":
      return [comes, ""];
    case "never":
      return [comes, words.routed.never(saving)];
    case "from":
      return [comes, words.routed.from(saving, format.percent(toText(meets.sharePercent), { maxFraction: 1 }))];
    default:
      return meets satisfies never;
  }
}

/** The items that buy the mix: each model with its part of the requests, in whole requests. */
export function routedItems({ own, second, sharePercent }: RoutedAsked): readonly TokensItem[] {
  const requests = amount(own.item.requestsPerMonth);
  // rounding: an item counts whole requests; the two parts are all of them.
  const routed = roundHalfUpToWhole(divide(multiply(requests, amount(sharePercent)), amount(100)));
  return [
    { ...own.item, requestsPerMonth: toText(subtract(requests, routed)) },
    { ...second.item, id: "i2", requestsPerMonth: toText(routed) },
  ];
}

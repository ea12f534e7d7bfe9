import { controlMessages } from "../../format/messages/controls";
import { shellMessages } from "../../format/messages/shell";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { roundingOfItems } from "../../store/roundings";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** What the amounts of the list, as shown, lack to add up to the items' row of the totals. */
export function ListRounding({ priced }: { priced: PricedScenario }) {
  const words = useMessages(controlMessages);
  const shellWords = useMessages(shellMessages);
  const format = useFormat();
  const { oneTime, monthly } = roundingOfItems(priced);
  return [
    { rounding: oneTime, when: shellWords.oneTime },
    { rounding: monthly, when: shellWords.aMonth },
  ].map(({ rounding, when }) =>
    isZero(rounding) ? null : (
      <p key={when} className="item-list-rounding">
        {words.rounding} <small>{when}</small>
        <span className="num">{format.number(toText(rounding), { minFraction: 2 })}</span>
      </p>
    ),
  );
}

import { quoteMessages } from "../../format/messages/quote";
import { toText } from "../../money/toText";
import type { Quote } from "./useQuote";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** What the figures rest on: the settings that matter to these items, and nothing else. */
export function QuoteAssumptions({
  quote: {
    plan: { settings, fx },
    sheet: { uses },
  },
}: {
  quote: Quote;
}) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const lines = [
    settings.month === "average"
      ? words.averageMonth
      : words.month(format.number(settings.month), format.number(toText(uses.hoursInMonth))),
    uses.varies ? words.varies : words.noGrowth,
    ...(uses.ptu ? [words.ptuSteps[settings.ptuMinimum]] : []),
    ...(uses.reservation ? [words.reservationSteps] : []),
    ...(uses.unmeasuredPtu ? [words.overflow[settings.overflow]] : []),
    ...(uses.enteredPtu ? [words.enteredOverflow[settings.overflow]] : []),
    ...uses.measured.map(({ rule, source, minutes }) => words.measuredOverflow[rule](source, format.number(minutes))),
    ...(uses.hourly ? [words.partHour[settings.partHour]] : []),
    ...(uses.tokens ? [words.tokenUse(uses.cache, uses.batch, uses.freeQuota)] : []),
    ...(fx === null ? [] : [words.exchange(format.number(fx.cnyPerUsd), format.date(fx.asOf))]),
  ];
  return (
    <section>
      <h3>{words.assumptions}</h3>
      <ul className="quote-list">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

import { guardMessages } from "../../format/messages/guards";
import type { PricedItem } from "../../pricing/pricedItem";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { guardText, useItemGuards } from "./itemGuards";

/** What costs money unless somebody acts, all in one quiet strip. */
export function Guards({ priced }: { priced: PricedItem }) {
  const words = useMessages(guardMessages);
  const format = useFormat();
  const guards = useItemGuards(priced);
  if (guards.length === 0) return null;
  return (
    <div className="answer-warnings">
      <Notice tone="info">
        <p>
          <b>{words.title}</b>
        </p>
        {guards.map((guard) => (
          <p key={`${guard.code} ${guard.params["limit"] ?? ""}`}>
            {guardText(guard, { words, format, currency: priced.currency })}
          </p>
        ))}
      </Notice>
    </div>
  );
}

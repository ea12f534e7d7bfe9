import { cardNoticeMessages } from "../format/messages/cardNotices";
import { useRetryCards } from "../store/cards/cards";
import type { LoadedCards } from "../store/cards/loadedCards";
import { Button } from "../ui/Button";
import { useFormat, useMessages } from "../ui/LocaleProvider";
import { Notice } from "../ui/Notice";
import { LazyProblemText } from "../ui/LazyProblemText";

/**
 * Says where prices come from when that is not the served folder, with another try, and which cards were refused and
 * why.
 */
export function CardNotices({ cards }: { cards: LoadedCards }) {
  const m = useMessages(cardNoticeMessages);
  const format = useFormat();
  const { retry, isTrying } = useRetryCards();
  const again = (
    <Button look="text" disabled={isTrying} onClick={retry}>
      {isTrying ? m.trying : m.retry}
    </Button>
  );
  const { substitutes = [] } = cards;
  const newest = cards.rateCards.cards
    .map((card) => card.edition)
    .filter((edition) => edition !== null)
    .sort()
    .at(-1);
  return (
    <>
      {cards.from === "built-in" && (
        <Notice tone="warn" isNews actions={again}>
          {m.builtIn(newest === undefined ? "" : format.date(newest))}
        </Notice>
      )}
      {substitutes.length > 0 && (
        <Notice tone="warn" isNews actions={again}>
          {m.substituted(substitutes.join(", "))}
        </Notice>
      )}
      {cards.missing.length > 0 && (
        <Notice tone="error" isNews actions={again}>
          {m.missing(cards.missing.join(", "))}
        </Notice>
      )}
      {cards.rateCards.refused.map((refused) => (
        <Notice key={refused.file} tone="error" isNews>
          {m.refused(refused.file)}
          {refused.problems.slice(0, 3).map((one) => (
            <span key={`${one.path} ${one.code}`} className="refused-line">
              {one.path}: <LazyProblemText problem={one} />
            </span>
          ))}
        </Notice>
      ))}
    </>
  );
}

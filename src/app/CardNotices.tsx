import { cardNoticeMessages } from "../format/messages/cardNotices";
import { useRetryCards } from "../store/cards/cards";
import type { LoadedCards } from "../store/cards/loadedCards";
import { Button } from "../ui/Button";
import { useFormat, useMessages } from "../ui/LocaleProvider";
import { Notice } from "../ui/notices/Notice";
import { LazyProblemText } from "../ui/forms/LazyProblemText";

/**
 * Says where prices come from when that is not the served folder, with another try, and which cards were refused and
 * why.
 */
export function CardNotices({ cards }: { cards: LoadedCards }) {
  const words = useMessages(cardNoticeMessages);
  const format = useFormat();
  const { retry, isTrying } = useRetryCards();
  const again = (
    <Button look="text" disabled={isTrying} onClick={retry}>
      {isTrying ? words.trying : words.retry}
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
          {words.builtIn(newest === undefined ? "" : format.date(newest))}
        </Notice>
      )}
      {substitutes.length > 0 && (
        <Notice tone="warn" isNews actions={again}>
          {words.substituted(substitutes.join(", "))}
        </Notice>
      )}
      {cards.missing.length > 0 && (
        <Notice tone="error" isNews actions={again}>
          {words.missing(cards.missing.join(", "))}
        </Notice>
      )}
      {cards.rateCards.refused.map((refused) => (
        <Notice key={refused.file} tone="error" isNews>
          {words.refused(refused.file)}
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

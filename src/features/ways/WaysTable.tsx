import { waysMessages } from "../../format/messages/ways";
import type { RateCards } from "../../rates/card/rateCards";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { useRoomFor } from "./addWays";
import type { AppliedRow, WaysAnswer } from "./waysAnswer";
import { placeOfPrices } from "./placeOfPrices";
import { committedText, guaranteedText } from "./wayTerms";
import { WayName } from "./WayName";

interface WaysTableProps {
  readonly answer: WaysAnswer;
  readonly rateCards: RateCards;
  readonly onAdd: (rows: readonly AppliedRow[]) => void;
}

/** The ways that apply, the cheapest first: what each costs, what it guarantees, and what has to be committed to. */
export function WaysTable({ answer, rateCards, onAdd }: WaysTableProps) {
  const words = useMessages(waysMessages);
  const format = useFormat();
  const language = useLanguage();
  const { applied, workload } = answer;
  const { currency, termMonths } = workload;
  const isRoomy = useRoomFor(1);
  const [cheapest] = applied;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={applied}
      rowKey={({ way }) => way}
      isCurrent={(row) => row === cheapest}
      columns={[
        {
          key: "way",
          header: words.column.way,
          rowHeader: true,
          cell: ({ way }) => <WayName way={way} />,
        },
        {
          key: "monthly",
          header: words.column.monthly(currency),
          numeric: true,
          cell: ({ monthly }) => <MoneyCell text={monthly} />,
        },
        {
          key: "term",
          header: words.column.term(currency, String(termMonths)),
          numeric: true,
          cell: ({ term }) => <MoneyCell text={term} />,
        },
        {
          key: "guaranteed",
          header: words.column.guaranteed,
          cell: (row) => <span className="ways-terms">{guaranteedText(row, words, format)}</span>,
        },
        {
          key: "committed",
          header: words.column.committed,
          cell: (row) => <span className="ways-terms">{committedText(row, { words, format, currency })}</span>,
        },
        {
          key: "card",
          header: words.column.card,
          cell: ({ card, version }) => (
            <span className="muted ways-place">
              {placeOfPrices(rateCards, card, version, language).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </span>
          ),
        },
        {
          key: "act",
          header: null,
          cell: (row) => (
            <Button
              look="inline"
              aria-label={words.addOf(words.ways[row.way])}
              aria-disabled={!isRoomy}
              title={isRoomy ? undefined : words.full}
              onClick={() => isRoomy && onAdd([row])}
            >
              {words.add}
            </Button>
          ),
        },
      ]}
    />
  );
}

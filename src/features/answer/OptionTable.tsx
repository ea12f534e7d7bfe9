import { rankingMessages } from "../../format/messages/ranking";
import { isZero } from "../../money/compare";
import { subtract } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { OptionRanking, PurchaseOption } from "../../pricing/breakEven/optionRanking";
import type { Currency } from "../../model/quantities";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { optionName } from "../../ui/forms/rankingText";
import { Tag } from "../../ui/Tag";

/** Every option for the item's load, the least expensive that carries it first: the verdict above is its first row. */
export function OptionTable({ ranking, currency }: { ranking: OptionRanking; currency: Currency }) {
  const words = useMessages(rankingMessages);
  const format = useFormat();
  const { ranked, per, months, isSteady, cheapest, isTied, chosen } = ranking;
  const first =
    isSteady || per === "once" ? (option: PurchaseOption) => option.cost : (option: PurchaseOption) => option.total;
  const head =
    per === "once"
      ? words.onceColumn(currency)
      : isSteady
        ? words.monthColumn(currency)
        : words.totalColumn(currency, format.number(String(months)));
  const difference = (option: PurchaseOption) => {
    if (chosen === null || option === chosen || !chosen.carries || !option.carries) return null;
    const apart = subtract(first(option), first(chosen));
    return isZero(apart)
      ? format.number("0", { minFraction: 2 })
      : format.number(toText(apart), { minFraction: 2, maxFraction: 2, sign: "always" });
  };
  return (
    <DataTable
      caption={words.table}
      tight
      rows={ranked}
      rowKey={(row) => `${row.option} ${row.fitted === null ? "" : "fitted"}`}
      isCurrent={({ isChosen }) => isChosen}
      columns={[
        {
          key: "option",
          header: words.optionColumn,
          rowHeader: true,
          cell: (row) => (
            <span className="option-name">
              <span>{optionName(row, { words, format })}</span>
              {row === cheapest && !isTied && <Tag>{words.cheapest}</Tag>}
              {row.isChosen && <span className="muted sm">{words.isBought}</span>}
              {!row.carries && <span className="option-unfit sm">{words.doesNotFit}</span>}
            </span>
          ),
        },
        {
          key: "cost",
          header: head,
          numeric: true,
          cell: (row) => (
            <>
              {!row.carries && <span className="muted sm">{words.atLeast} </span>}
              <MoneyCell text={toText(first(row))} />
            </>
          ),
        },
        { key: "difference", header: words.differenceColumn, numeric: true, cell: difference },
      ]}
    />
  );
}

import { waysModelsMessages } from "../../../format/messages/waysModels";
import type { Currency } from "../../../model/quantities";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { Tag } from "../../../ui/Tag";
import { changeText, tierText } from "./modelRows";
import type { ModelRow } from "./modelsAnswer";

interface ModelsTableProps {
  readonly rows: readonly ModelRow[];
  readonly currency: Currency;
  /** Some of the load's input comes from the cache. */
  readonly isCached: boolean;
  readonly placeText: (row: ModelRow) => string;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (key: string, isPicked: boolean) => void;
}

/** Models from the cheapest on: what each costs, its tier, and what cache and batch take off. */
export function ModelsTable({ rows, currency, isCached, placeText, picked, onPick }: ModelsTableProps) {
  const words = useMessages(waysModelsMessages);
  const format = useFormat();
  const change = (percent: string | null) =>
    percent === null ? <span className="muted">–</span> : changeText(percent, words, format);
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      tight
      rows={rows}
      rowKey={({ key }) => key}
      isCurrent={({ isOwn }) => isOwn}
      columns={[
        {
          key: "pick",
          header: words.column.pick,
          cell: ({ key, model }) => (
            <input
              type="checkbox"
              className="models-pick"
              aria-label={words.pickOf(model)}
              checked={picked.has(key)}
              onChange={(event) => onPick(key, event.target.checked)}
            />
          ),
        },
        {
          key: "model",
          header: words.column.model,
          rowHeader: true,
          cell: (row) => (
            <span className="models-name">
              <span>{row.model}</span>
              {row.isOwn && <Tag>{words.own}</Tag>}
              {row.isPromotional && <Tag>{words.promotional}</Tag>}
              {row.isElsewhere && <span className="muted models-place">{placeText(row)}</span>}
            </span>
          ),
        },
        {
          key: "monthly",
          header: words.column.monthly(currency),
          numeric: true,
          cell: ({ monthly }) => <MoneyCell text={monthly} />,
        },
        {
          key: "request",
          header: words.column.request(currency),
          numeric: true,
          cell: ({ perRequest }) => <MoneyCell text={perRequest} />,
        },
        {
          key: "times",
          header: words.column.times,
          numeric: true,
          cell: ({ timesOwn }) =>
            timesOwn === null ? (
              <span className="muted">–</span>
            ) : (
              words.times(format.number(timesOwn, { maxFraction: 2 }))
            ),
        },
        { key: "tier", header: words.column.tier, cell: (row) => tierText(row, words, format) },
        ...(isCached
          ? [
              {
                key: "cache",
                header: words.column.cache,
                numeric: true,
                cell: ({ cachePercent }: ModelRow) => change(cachePercent),
              },
            ]
          : []),
        {
          key: "batch",
          header: words.column.batch,
          numeric: true,
          cell: ({ batchPercent }) => change(batchPercent),
        },
      ]}
    />
  );
}

import { formatMyriads } from "../../format/formatMyriads";
import { answerMessages } from "../../format/messages/answer";
import { pricingMessages } from "../../format/messages/pricing";
import { toText } from "../../money/toText";
import type { CostLine } from "../../pricing/costLine";
import type { PricedItem } from "../../pricing/pricedItem";
import { roundingOfLines } from "../../store/roundings";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useLanguage, useMessages, type Format } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { RoundingRow } from "../../ui/tables/RoundingRow";

/** Quantity × unit price of each line, and the sums. Lines billed once are listed apart from monthly ones. */
export function CostLines({ priced }: { priced: PricedItem }) {
  const monthly = priced.lines.filter((line) => line.billing === "monthly");
  const once = priced.lines.filter((line) => line.billing === "one-time");
  return (
    <>
      {monthly.length > 0 && <LineTable lines={monthly} priced={priced} billing="monthly" />}
      {once.length > 0 && <LineTable lines={once} priced={priced} billing="one-time" />}
    </>
  );
}

function LineTable({
  lines,
  priced,
  billing,
}: {
  lines: readonly CostLine[];
  priced: PricedItem;
  billing: CostLine["billing"];
}) {
  const words = useMessages(answerMessages);
  const pricing = useMessages(pricingMessages);
  const format = useFormat();
  const sum = billing === "monthly" ? words.sumMonthly : words.sumOnce;
  return (
    <DataTable
      caption={`${words.lines}: ${sum}`}
      captionHidden
      rows={lines}
      rowKey={(line) => `${lines.indexOf(line)} ${line.code}`}
      lastRow={<RoundingRow amounts={[roundingOfLines(priced, billing)]} span={3} />}
      columns={[
        {
          key: "line",
          header: words.line,
          rowHeader: true,
          foot: sum,
          cell: (line) => (
            <>
              {pricing.line[line.code](line.params)} <span className="muted line-unit">{pricing.unit[line.unit]}</span>
            </>
          ),
        },
        {
          key: "quantity",
          header: words.quantity,
          numeric: true,
          foot: "",
          cell: (line) => <LineQuantity line={line} />,
        },
        {
          key: "price",
          header: words.unitPrice,
          numeric: true,
          foot: "",
          cell: (line) => unitPrice(toText(line.unitPrice), format),
        },
        {
          key: "amount",
          header: priced.currency,
          numeric: true,
          cell: (line) => <MoneyCell text={toText(line.amount)} />,
          foot: <MoneyCell text={toText(billing === "monthly" ? priced.monthly : priced.oneTime)} />,
        },
      ]}
    />
  );
}

/** As printed; a share or a credit may have no end, and shows six decimals. */
const LONGEST_PRICE = /\.\d{7}/;

function unitPrice(text: string, format: Format): string {
  return LONGEST_PRICE.test(text) ? format.number(text, { minFraction: 2, maxFraction: 6 }) : format.unitPrice(text);
}

/** "20 × 30 days" of a reservation, "312,500 × 1,000" of tokens. */
function LineQuantity({ line: { params, quantity, unit } }: { line: CostLine }) {
  const words = useMessages(pricingMessages);
  const format = useFormat();
  const language = useLanguage();
  const { steps, periods, period } = params;
  if (steps !== undefined && periods !== undefined && (period === "hour" || period === "day" || period === "block")) {
    const times = `${format.number(steps, { maxFraction: 4 })} × ${format.number(periods, { maxFraction: 2 })}`;
    return (
      <>
        {times} <span className="muted">{words.period[period](periods)}</span>
      </>
    );
  }
  const text = toText(quantity);
  const myriads = formatMyriads(text, unit, language);
  if (myriads !== null)
    return (
      <>
        {myriads} <span className="muted">{words.term.tokens(text)}</span>
      </>
    );
  return (
    <>
      {format.number(text, { maxFraction: 4 })} <span className="muted">{words.quantity[unit](text)}</span>
    </>
  );
}

import "../../ui/tables/table.css";
import "./scenarios.css";
import { Fragment, lazy, Suspense, useState } from "react";
import { scenarioMessages } from "../../format/messages/scenarios";
import type { MessagesOf } from "../../format/catalogue";
import { amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { AdjustmentRow, PricedScenario } from "../../pricing/pricedScenario";
import { roundingOfRows } from "../../store/roundings";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { RoundingRow } from "../../ui/tables/RoundingRow";
import { IncompleteMark } from "./IncompleteMark";

const SavingsPlanButton = lazy(() =>
  import("./SavingsPlanButton").then((module) => ({ default: module.SavingsPlanButton })),
);
const AdjustmentsDialog = lazy(() =>
  import("./AdjustmentsDialog").then((module) => ({ default: module.AdjustmentsDialog })),
);

/**
 * From the items to the totals: each discount, contingency and tax that takes or adds something is a line of its own.
 * Without any, the lines would only repeat the totals that are always in sight, and are folded away.
 */
export function Ledger({ priced }: { priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const [isOpen, setOpen] = useState(false);
  const rows = priced.rows.filter((row) => isSaid(row));
  const isAdjusted = rows.some(({ code }) => code !== "items" && code !== "total");
  const table = <LedgerTable rows={rows} priced={priced} />;
  return (
    <div className="ledger">
      {isAdjusted ? (
        table
      ) : (
        <Disclosure title={words.totals} summary={words.noAdjustments}>
          {table}
        </Disclosure>
      )}
      <IncompleteMark priced={priced} />
      <Button look="text" onClick={() => setOpen(true)}>
        {words.editTerms}
      </Button>
      <Suspense fallback={null}>
        <SavingsPlanButton priced={priced} />
      </Suspense>
      {isOpen && (
        <Suspense fallback={null}>
          <AdjustmentsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** 0% says nothing, nor does a discount on items that none of them has. */
function isSaid({ code, percent, amounts }: AdjustmentRow): boolean {
  if (code === "items" || code === "total") return true;
  return percent === null ? !isZero(amounts.oneTime) || !isZero(amounts.monthly) : !isZero(amount(percent));
}

function LedgerTable({ rows, priced }: { rows: readonly AdjustmentRow[]; priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const format = useFormat();
  const rounding = roundingOfRows(priced.rows);
  return (
    <table className="tbl tight">
      <caption className="vh">{words.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{priced.currency}</th>
          <th scope="col" className="num">
            {words.oneTime}
          </th>
          <th scope="col" className="num">
            {words.monthly}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.code}>
            {row.code === "total" && <RoundingRow amounts={rounding && [rounding.oneTime, rounding.monthly]} />}
            <tr className={row.code === "total" ? "sum" : undefined}>
              <th scope="row">
                {rowName(row, priced, words)}{" "}
                {row.percent !== null && <span className="muted nowrap">{format.percent(row.percent)}</span>}
              </th>
              <td className="num">
                <MoneyCell text={toText(row.amounts.oneTime)} />
              </td>
              <td className="num">
                <MoneyCell text={toText(row.amounts.monthly)} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function rowName(row: AdjustmentRow, priced: PricedScenario, words: MessagesOf<typeof scenarioMessages>): string {
  if (row.code !== "items") return words.rows[row.code];
  const all = priced.items.length;
  const good = priced.items.filter((result) => result.ok).length;
  return good === all ? words.items(String(all)) : words.itemsOf(String(good), String(all));
}

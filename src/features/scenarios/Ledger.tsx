import "../../ui/table.css";
import "./scenarios.css";
import { Fragment, lazy, Suspense, useState } from "react";
import { scenarioMessages } from "../../format/messages/scenarios";
import type { MessagesOf } from "../../format/catalogue";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { AdjustmentRow, PricedScenario } from "../../pricing/pricedScenario";
import { roundingOfRows } from "../../store/roundings";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/MoneyCell";
import { RoundingRow } from "../../ui/RoundingRow";
import { IncompleteMark } from "./IncompleteMark";

const AdjustmentsDialog = lazy(() => import("./AdjustmentsDialog").then((module) => ({ default: module.AdjustmentsDialog })));

/** From the items to the totals: each discount, contingency and tax a line of its own. */
export function Ledger({ priced }: { priced: PricedScenario }) {
  const m = useMessages(scenarioMessages);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const rows = priced.rows.filter((row) => row.code !== "item-discounts" || !isZero(row.amounts.oneTime) || !isZero(row.amounts.monthly));
  const rounding = roundingOfRows(priced.rows);
  return (
    <div className="ledger">
      <table className="tbl tight">
        <caption className="vh">{m.totals}</caption>
        <thead><tr><th scope="col">{priced.currency}</th><th scope="col" className="num">{m.oneTime}</th><th scope="col" className="num">{m.monthly}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.code}>
              {row.code === "total" && <RoundingRow amounts={rounding && [rounding.oneTime, rounding.monthly]} />}
              <tr className={row.code === "total" ? "sum" : undefined}>
                <th scope="row">{rowName(row, priced, m)} {row.percent !== null && <span className="muted nowrap">{format.percent(row.percent)}</span>}</th>
                <td className="num"><MoneyCell text={toText(row.amounts.oneTime)} /></td>
                <td className="num"><MoneyCell text={toText(row.amounts.monthly)} /></td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <IncompleteMark priced={priced} />
      <Button look="text" onClick={() => setOpen(true)}>{m.editTerms}</Button>
      {isOpen && <Suspense fallback={null}><AdjustmentsDialog onClose={() => setOpen(false)} /></Suspense>}
    </div>
  );
}

function rowName(row: AdjustmentRow, priced: PricedScenario, m: MessagesOf<typeof scenarioMessages>): string {
  if (row.code !== "items") return m.rows[row.code];
  const all = priced.items.length;
  const good = priced.items.filter((result) => result.ok).length;
  return good === all ? m.items(String(all)) : m.itemsOf(String(good), String(all));
}

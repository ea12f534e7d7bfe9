import "./share.css";
import { controlMessages } from "../../format/messages/controls";
import { shareMessages } from "../../format/messages/share";
import { shellMessages } from "../../format/messages/shell";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { ItemResult } from "../../pricing/pricedItem";
import type { RepricedItem, RepricedScenario } from "../../pricing/reprice/repriced";
import { itemName } from "../../store/itemNames";
import { takeRepricing, type Repricing } from "./reprice";
import type { Currency } from "../../model/quantities";
import { Button } from "../../ui/Button";
import { DataTable, type Column } from "../../ui/tables/DataTable";
import { Dialog } from "../../ui/overlays/Dialog";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** Both prices of every line that changes, and both totals, before anything does. */
export function RepriceDialog({ repricing, onClose }: { repricing: Repricing; onClose: () => void }) {
  const { reprice } = useMessages(shareMessages);
  const controls = useMessages(controlMessages);
  return (
    <Dialog
      wide
      title={reprice.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{controls.cancel}</Button>
          <Button
            look="main"
            onClick={() => {
              takeRepricing(repricing);
              onClose();
              focusAfter("heading");
            }}
          >
            {reprice.take}
          </Button>
        </>
      }
    >
      <p>
        {reprice.intro} {reprice.taken}
      </p>
      {repricing.scenarios.map((scenario) => (
        <ScenarioTable key={scenario.index} scenario={scenario} />
      ))}
    </Dialog>
  );
}

function ScenarioTable({ scenario }: { scenario: RepricedScenario }) {
  const words = useMessages(shareMessages);
  const shell = useMessages(shellMessages);
  const format = useFormat();
  const { reprice, open } = words;
  const { before, after, index } = scenario;
  const { currency } = before;
  const editionOf = (version: string) => (version === "undated" ? words.undated : version === "" ? "–" : version);
  const months = open.months(format.number(String(before.termMonths)));
  const columns: readonly Column<RepricedItem>[] = [
    {
      key: "item",
      header: reprice.item,
      rowHeader: true,
      cell: (row) => <bdi>{itemName(row.before.item, shell.kinds[row.before.item.kind])}</bdi>,
      foot: reprice.total(months),
    },
    {
      key: "edition",
      header: reprice.editions,
      foot: "",
      cell: (row) =>
        row.versions.map(({ card, from, to }) => (
          <div key={card} className="nowrap" title={card}>
            {reprice.change(editionOf(from), editionOf(to))}
          </div>
        )),
    },
    {
      key: "before",
      header: reprice.before,
      numeric: true,
      cell: (row) => <ItemPrice result={row.before} currency={currency} />,
      foot: format.moneyText(toText(before.adjusted.term), currency),
    },
    {
      key: "after",
      header: reprice.after,
      numeric: true,
      cell: (row) => <ItemPrice result={row.after} currency={currency} />,
      foot: (
        <>
          {format.moneyText(toText(after.adjusted.term), currency)}
          <div className="muted">{format.moneyText(toText(scenario.difference), currency, "always")}</div>
        </>
      ),
    },
  ];
  return (
    <section>
      <DataTable
        caption={before.scenario.name === "" ? open.scenarioN(String(index + 1)) : before.scenario.name}
        columns={columns}
        rows={scenario.items}
        rowKey={(row) => row.before.item.id}
      />
      {(!before.complete || !after.complete) && <p className="shared-part">{open.incomplete}</p>}
    </section>
  );
}

function ItemPrice({ result, currency }: { result: ItemResult; currency: Currency }) {
  const { reprice } = useMessages(shareMessages);
  const format = useFormat();
  if (!result.ok) return <span className="muted">{reprice.cannot}</span>;
  const { oneTime, monthly } = result.priced;
  const parts = [
    ...(isZero(monthly) ? [] : [reprice.monthlyOf(format.moneyText(toText(monthly), currency))]),
    ...(isZero(oneTime) ? [] : [reprice.oneTimeOf(format.moneyText(toText(oneTime), currency))]),
  ];
  return parts.length === 0 ? reprice.nothing : parts.map((part) => <div key={part}>{part}</div>);
}

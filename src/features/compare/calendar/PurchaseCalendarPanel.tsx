import { useState } from "react";
import { purchaseCalendarMessages } from "../../../format/messages/purchaseCalendar";
import { shellMessages } from "../../../format/messages/shell";
import type { Item } from "../../../model/item";
import type { Currency } from "../../../model/quantities";
import type { Comparison } from "../../../pricing/compare/compareScenarios";
import { CSV_FORMS, setCsvDialect, useCsvDialect } from "../../../store/csvPreference";
import { today } from "../../../store/fields/today";
import { itemName } from "../../../store/itemNames";
import { usePlanState } from "../../../store/planStore";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { downloadFile } from "../../../store/transfer/planFiles";
import { Button } from "../../../ui/Button";
import { CsvFormatMenu } from "../../../ui/tables/CsvFormatMenu";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { Notice } from "../../../ui/notices/Notice";
import { RoundingRow } from "../../../ui/tables/RoundingRow";
import { SelectField } from "../../../ui/fields/SelectField";
import { DateField } from "../../../ui/fields/TextField";
import { useScenarioName } from "../useScenarioName";
import { CalendarTable } from "./CalendarTable";
import { calendarFile, calendarTable } from "./calendarFiles";
import { useCalendar, type CalendarView } from "./calendarRows";

/** One scenario from a day on: what is paid by month, what happens when, and both as files. */
export function PurchaseCalendarPanel({ comparison }: { comparison: Comparison }) {
  const words = useMessages(purchaseCalendarMessages);
  const scenarioName = useScenarioName();
  const [chosen, setChosen] = useState<number | null>(null);
  const [start, setStart] = useState(today);
  const { scenarios } = comparison;
  const cheapest = scenarios.find(({ isCheapest }) => isCheapest);
  const one = scenarios.find(({ index }) => index === chosen) ?? cheapest ?? scenarios[0] ?? null;
  const view = useCalendar(one?.priced ?? null, start);
  if (one === null) return null;
  const { priced, index } = one;
  return (
    <>
      <div className="cmp-calendar-fields no-print">
        {scenarios.length > 1 && (
          <SelectField
            name="calendarOf"
            label={words.scenario}
            value={String(index)}
            options={scenarios.map((each) => ({
              value: String(each.index),
              label: scenarioName(each.priced.scenario, each.index),
            }))}
            onValue={(value) => setChosen(scenarios.find((each) => String(each.index) === value)?.index ?? null)}
          />
        )}
        <DateField name="calendarStart" label={words.start} hint={words.startHint} value={start} onValue={setStart} />
      </div>
      {!priced.complete && <Notice tone="warn">{words.incomplete}</Notice>}
      {view === null ? (
        <p className="hint">{words.noDate}</p>
      ) : view.rows.length === 0 ? (
        <p className="hint">{words.nothing}</p>
      ) : (
        <Calendar view={view} currency={priced.currency} scenario={scenarioName(priced.scenario, index)} />
      )}
    </>
  );
}

interface CalendarProps {
  readonly view: CalendarView;
  readonly currency: Currency;
  readonly scenario: string;
}

function Calendar({ view, currency, scenario }: CalendarProps) {
  const words = useMessages(purchaseCalendarMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  const { months, total, rounding, most, first, last, apart } = view;
  const money = (text: string) => format.moneyText(text, currency);
  const nameOf = (item: Item | null) => (item === null ? words.savingsPlan : itemName(item, kinds[item.kind]));
  return (
    <>
      <div>
        <p className="cmp-calendar-lead">{words.lead(money(total), format.date(first), format.date(last))}</p>
        {most !== null && months.length > 1 && (
          <p className="muted">{words.most(format.date(most.when), money(most.amount))}</p>
        )}
        {apart !== null && (
          <p className="hint">
            {words.apart[apart.is](format.number(apart.days), format.number(apart.planned), money(apart.cost))}
          </p>
        )}
      </div>
      <Files view={view} currency={currency} scenario={scenario} nameOf={nameOf} />
      <div className="cmp-calendar-months">
        <DataTable
          caption={words.months}
          rows={months}
          rowKey={({ when }) => when}
          lastRow={<RoundingRow amounts={[rounding]} />}
          columns={[
            {
              key: "month",
              header: words.month,
              rowHeader: true,
              cell: ({ when }) => format.date(when),
              foot: words.total,
            },
            {
              key: "paid",
              header: words.paid(currency),
              numeric: true,
              cell: ({ amount }) => <MoneyCell text={amount} />,
              foot: <MoneyCell text={total} />,
            },
          ]}
        />
      </div>
      <CalendarTable view={view} currency={currency} nameOf={nameOf} />
      <p className="hint">{words.notes}</p>
    </>
  );
}

function Files({ view, currency, scenario, nameOf }: CalendarProps & { nameOf: (item: Item | null) => string }) {
  const words = useMessages(purchaseCalendarMessages);
  const format = useFormat();
  const files = useChartFiles();
  const dialect = useCsvDialect();
  const plan = usePlanState((state) => state.plan.title);
  const title = words.file(scenario);
  const saveCalendar = () =>
    downloadFile({
      name: "purchase-calendar.ics",
      type: "text/calendar",
      text: calendarFile(view.calendar, { words, currency, nameOf, format, plan, scenario, written: Date.now() }),
    });
  return (
    <div className="cmp-calendar-files no-print">
      <Button icon="download" onClick={saveCalendar}>
        {words.saveCalendar}
      </Button>
      <div className="csv-acts">
        <Button
          icon="download"
          onClick={() => files.saveTable(title, calendarTable(view.calendar, { words, currency, nameOf }))}
        >
          {words.saveTable}
        </Button>
        <CsvFormatMenu align="start" dialect={dialect} forms={CSV_FORMS} onDialect={setCsvDialect} />
      </div>
    </div>
  );
}

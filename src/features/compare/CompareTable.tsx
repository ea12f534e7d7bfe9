import "../../ui/table.css";
import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { ComparedScenario, Comparison } from "../../pricing/compareScenarios";
import { Amount } from "../../ui/Amount";
import { Button } from "../../ui/Button";
import { FieldError } from "../../ui/FieldError";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/ScrollFrame";
import { useScenarioName } from "./useScenarioName";

interface TableProps {
  readonly comparison: Comparison;
  readonly onOpenScenario: (index: number) => void;
}

/** A column a scenario; on a narrow screen, a row a scenario. */
export function CompareTable(props: TableProps) {
  return <><Columns {...props} /><Rows {...props} /></>;
}

function Columns({ comparison, onOpenScenario }: TableProps) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const { scenarios, currency, isSure } = comparison;
  const isRanked = scenarios.length > 1;
  const best = (one: ComparedScenario) => (isRanked && one.isCheapest ? "best" : undefined);
  return (
    <div className="cmp-wide">
      <ScrollFrame label={m.table}>
        <table className="cmp-table">
          <caption className="vh">{m.table}</caption>
          <thead>
            <tr>
              <td />
              {scenarios.map((one) => <th key={one.index} scope="col" className={best(one)}><Head one={one} mark={isRanked && one.isCheapest ? (isSure ? m.mark : m.lowest) : null} onOpenScenario={onOpenScenario} /></th>)}
            </tr>
          </thead>
          <tbody>
            <tr><th scope="row">{m.oneTime}</th>{scenarios.map((one) => <td key={one.index} className={best(one)}><Amount text={toText(one.totals.oneTime)} /></td>)}</tr>
            <tr><th scope="row">{m.monthly}</th>{scenarios.map((one) => <td key={one.index} className={best(one)}><Amount text={toText(one.totals.monthly)} /></td>)}</tr>
            <tr>
              <th scope="row">{m.term(format.number(String(comparison.termMonths)))}</th>
              {scenarios.map((one) => <td key={one.index} className={best(one)}><Amount text={toText(one.totals.term)} currency={currency} size="total" /></td>)}
            </tr>
            {isRanked && (
              <tr><th scope="row">{isSure ? m.against : m.againstLowest}</th>{scenarios.map((one) => <td key={one.index} className={best(one)}><AgainstCheapest one={one} /></td>)}</tr>
            )}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}

function Head({ one, mark, onOpenScenario }: { one: ComparedScenario; mark: string | null; onOpenScenario: (index: number) => void }) {
  const m = useMessages(compareMessages);
  const name = useScenarioName()(one.priced.scenario, one.index);
  return (
    <div className="cmp-name">
      <b dir="auto">{name}</b>
      <span className="cmp-acts">
        {mark !== null && <span className="cmp-mark">{mark}</span>}
        <Button look="quiet" className="sm" aria-label={m.editName(name)} onClick={() => onOpenScenario(one.index)}>{m.edit}</Button>
      </span>
      <Flaws one={one} />
    </div>
  );
}

/** What keeps the figures of a scenario from being taken as they stand. */
function Flaws({ one }: { one: ComparedScenario }) {
  const m = useMessages(compareMessages);
  const missing = one.priced.items.filter((result) => !result.ok).length;
  if (missing === 0 && !one.converted) return null;
  return (
    <span className="cmp-flaws">
      {missing > 0 && <FieldError>{m.notPriced(String(missing))}</FieldError>}
      {one.converted && <span className="xs muted">{m.converted(one.priced.currency)}</span>}
    </span>
  );
}

function AgainstCheapest({ one }: { one: ComparedScenario }) {
  const format = useFormat();
  if (one.isCheapest) return <span className="muted">–</span>;
  return (
    <>
      <Amount text={toText(one.difference)} sign="always" />{" "}
      {one.percent !== null && <span className="muted nowrap">{format.percent(toText(one.percent), { maxFraction: 1, minFraction: 1 })}</span>}
    </>
  );
}

function Rows({ comparison, onOpenScenario }: TableProps) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const scenarioName = useScenarioName();
  const { scenarios, currency, isSure } = comparison;
  const isRanked = scenarios.length > 1;
  return (
    <div className="cmp-narrow">
      <ScrollFrame label={m.table}>
        <table className="tbl">
          <caption className="vh">{m.table}</caption>
          <thead>
            <tr>
              <th scope="col">{currency}</th><th scope="col" className="num">{m.oneTime}</th><th scope="col" className="num">{m.monthly}</th>
              <th scope="col" className="num">{m.term(format.number(String(comparison.termMonths)))}</th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map((one) => (
              <tr key={one.index} className={isRanked && one.isCheapest ? "current" : undefined}>
                <th scope="row">
                  <Button look="inline" aria-label={m.editName(scenarioName(one.priced.scenario, one.index))} onClick={() => onOpenScenario(one.index)}>
                    {scenarioName(one.priced.scenario, one.index)}
                  </Button>
                  {isRanked && one.isCheapest && <span className="cmp-mark">{isSure ? m.mark : m.lowest}</span>}
                  <Flaws one={one} />
                </th>
                <td className="num"><Amount text={toText(one.totals.oneTime)} /></td>
                <td className="num"><Amount text={toText(one.totals.monthly)} /></td>
                <td className="num"><b><Amount text={toText(one.totals.term)} /></b>{isRanked && <div className="xs"><AgainstCheapest one={one} /></div>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}

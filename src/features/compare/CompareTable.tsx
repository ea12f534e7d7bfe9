import "../../ui/tables/table.css";
import { DeltaBar } from "../../charts/bars/DeltaBar";
import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { Amount as Exact } from "../../money/amount";
import type { ComparedScenario, Comparison } from "../../pricing/compare/compareScenarios";
import { showScenario } from "../../store/selectors/compareChoice";
import { Amount } from "../../ui/tables/Amount";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import { BreakEvenCell } from "./BreakEvenCell";
import { ScenarioFlaws } from "./ScenarioFlaws";
import { SortHeader } from "./SortHeader";
import { useRows } from "./useRows";
import { useScenarioName } from "./useScenarioName";

interface TableProps {
  readonly comparison: Comparison;
  readonly onOpenScenario: (index: number) => void;
  /** Region and scope of each scenario by its place in the plan, where they are not all the same. */
  readonly places?: ReadonlyMap<number, string>;
}

/** A scenario a row, the baseline first; every column sorts. One alone has nothing to be held against. */
export function CompareTable({ comparison, onOpenScenario, places }: TableProps) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  const { rows, scale } = useRows(comparison);
  const isRanked = rows.length > 1;
  const months = format.number(String(comparison.termMonths));
  return (
    <ScrollFrame label={words.table}>
      <table className="tbl cmp-table">
        <caption className="vh">{words.table}</caption>
        <thead>
          <tr>
            {isRanked && (
              <th scope="col" className="cmp-check">
                <span className="vh">{words.shown}</span>
              </th>
            )}
            <SortHeader column="name" isSortable={isRanked} className="cmp-name">
              {words.name}
            </SortHeader>
            <SortHeader column="one-time" isSortable={isRanked} className="num cmp-folds">
              {words.oneTime}
            </SortHeader>
            <SortHeader column="monthly" isSortable={isRanked} className="num cmp-folds">
              {words.monthly}
            </SortHeader>
            <SortHeader column="term" isSortable={isRanked} className="num">
              {words.termIn(months, comparison.currency)}
            </SortHeader>
            {isRanked && (
              <SortHeader column="difference" className="num">
                {words.against}
              </SortHeader>
            )}
            {isRanked && (
              <SortHeader column="break-even" className="num cmp-more">
                {words.breakEven}
              </SortHeader>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row
              key={one.index}
              one={one}
              isRanked={isRanked}
              scale={scale}
              place={places?.get(one.index)}
              onOpenScenario={onOpenScenario}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface Scale {
  readonly least: Exact;
  readonly most: Exact;
}

function Row({
  one,
  isRanked,
  scale,
  place,
  onOpenScenario,
}: {
  one: ComparedScenario;
  isRanked: boolean;
  scale: Scale;
  place: string | undefined;
  onOpenScenario: (index: number) => void;
}) {
  const words = useMessages(compareMessages);
  const name = useScenarioName()(one.priced.scenario, one.index);
  const { totals, isBaseline, isCheapest, isHidden } = one;
  const looks = [isBaseline && isRanked && "cmp-base", isCheapest && isRanked && "current", isHidden && "cmp-hidden"]
    .filter(Boolean)
    .join(" ");
  return (
    <tr className={looks || undefined}>
      {isRanked && (
        <td className="cmp-check">
          <label>
            <input
              type="checkbox"
              aria-label={words.showName(name)}
              checked={!isHidden}
              disabled={isBaseline}
              onChange={(event) => showScenario(one.index, event.target.checked)}
            />
          </label>
        </td>
      )}
      <th scope="row" className="cmp-name">
        <Button look="inline" aria-label={words.editName(name)} title={name} onClick={() => onOpenScenario(one.index)}>
          <span dir="auto">{name}</span>
        </Button>
        {isRanked && (isCheapest || isBaseline) && (
          <span className="cmp-marks">
            {isCheapest && <b>{words.mark}</b>}
            {isBaseline && <span className="muted">{words.baseline}</span>}
          </span>
        )}
        {place !== undefined && <span className="cmp-place xs muted">{place}</span>}
        <ScenarioFlaws one={one} isRanked={isRanked} />
      </th>
      <td className="num cmp-folds">
        <Amount text={toText(totals.oneTime)} />
      </td>
      <td className="num cmp-folds">
        <Amount text={toText(totals.monthly)} />
      </td>
      <td className="num">
        <b>
          <Amount text={toText(totals.term)} />
        </b>
        <span className="cmp-folded xs muted">
          {words.oneTime} <Amount text={toText(totals.oneTime)} />
        </span>
        <span className="cmp-folded xs muted">
          {words.monthly} <Amount text={toText(totals.monthly)} />
        </span>
      </td>
      {isRanked && (
        <td className="num">
          <Difference one={one} scale={scale} />
        </td>
      )}
      {isRanked && (
        <td className="num cmp-more">
          <BreakEvenCell one={one} />
        </td>
      )}
    </tr>
  );
}

/** The amount, the percentage and a bar, each in a column of its own. */
function Difference({ one, scale }: { one: ComparedScenario; scale: Scale }) {
  const format = useFormat();
  const { against, isHidden, flaws } = one;
  if (against === null)
    return (
      <span className="cmp-diff">
        <span className="muted">–</span>
      </span>
    );
  return (
    <span className="cmp-diff">
      <Amount text={toText(against.difference)} sign="always" />
      <span className="muted">
        {against.percent !== null &&
          format.percent(toText(against.percent), { maxFraction: 1, minFraction: 1, sign: "always" })}
      </span>
      <span className="cmp-less xs">
        <BreakEvenCell one={one} isShort />
      </span>
      <span className="cmp-bar">
        {!isHidden && flaws.length === 0 && (
          <DeltaBar difference={against.difference} least={scale.least} most={scale.most} />
        )}
      </span>
    </span>
  );
}

import { columnsMessages } from "../../format/messages/columns";
import { trafficMessages } from "../../format/messages/traffic";
import { percentOf } from "../../store/traffic/factFigures";
import type { ReadyTraffic } from "../../store/traffic/trafficStore";
import { changeColumns, forget, takeMeasuredCache } from "../../store/traffic/trafficVerbs";
import { Button } from "../../ui/Button";
import { CheckField } from "../../ui/CheckField";
import { focusAfter } from "../../ui/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { BadRows } from "./BadRows";
import { ModelChoice } from "./ModelChoice";
import { sourceName } from "./sourceName";
import { TokenSums } from "./TokenSums";
import { TrafficTimes } from "./TrafficTimes";
import { useFocusWhenLost, WAY_IN } from "./useFocusWhenLost";

/** What was understood of the traffic that is sized: rows, times, sums, models, bad rows. */
export function TrafficInUse({ ready }: { ready: ReadyTraffic }) {
  const words = useMessages(trafficMessages);
  const { percent } = useFormat();
  const { source, facts, read, isChanging } = ready;
  const { rows, models, otherModels, measuredCache } = facts;
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  return (
    <section className="traffic-used" aria-labelledby="traffic-used" aria-busy={isChanging}>
      <div className="traffic-used-head">
        <div>
          <h3 id="traffic-used" tabIndex={-1} ref={heading}>{words.inUse}</h3>
          <p className="traffic-name">{sourceName(source, words)}</p>
        </div>
        <div className="traffic-acts">
          {read !== null && <Button look="quiet" onClick={() => changeColumns(ready)}>{words.changeColumns}</Button>}
          <Button look="quiet" onClick={() => { forget(); focusAfter(...WAY_IN); }}>{words.remove}</Button>
        </div>
      </div>
      {rows !== null && <RowSums rows={rows} />}
      <TrafficTimes facts={facts} />
      <TokenSums facts={facts} />
      {facts.kind === "profile" && <p className="hint">{words.profileNote}</p>}
      {measuredCache !== null && (
        <CheckField
          label={words.measuredCache(percent(percentOf(measuredCache.cachedTokens, measuredCache.inputTokens) ?? "0", { maxFraction: 1 }))}
          hint={words.measuredCacheHint} checked={measuredCache.used} onValue={(on) => void takeMeasuredCache(on)}
        />
      )}
      {models.length > 1 && <ModelChoice models={models} otherModels={otherModels} />}
      {rows !== null && rows.bad > 0 && <BadRows rows={rows} />}
    </section>
  );
}

/** Read = taken + left out + bad. */
function RowSums({ rows }: { rows: NonNullable<ReadyTraffic["facts"]["rows"]> }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const more = useMessages(columnsMessages);
  const { noUsage = 0 } = rows;
  const sums = [[words.rowsRead, rows.read], [words.rowsTaken, rows.taken], [words.rowsLeftOut, rows.leftOut], [words.rowsBad, rows.bad]] as const;
  return (
    <>
      <dl className="traffic-rows" aria-label={words.rows}>
        {sums.map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{number(String(value))}</dd></div>
        ))}
      </dl>
      {noUsage > 0 && <p className="hint">{more.noUsage(number(String(noUsage)), noUsage)}</p>}
    </>
  );
}

import type { ReactNode } from "react";
import { columnsMessages } from "../../format/messages/columns";
import { trafficMessages } from "../../format/messages/traffic";
import { understandingMessages } from "../../format/messages/understanding";
import { percentOf } from "../../money/percentOf";
import type { ReadyTraffic } from "./trafficStore";
import { changeColumns, takeMeasuredCache } from "./trafficActions";
import { Button } from "../../ui/Button";
import { CheckField } from "../../ui/CheckField";
import { Disclosure } from "../../ui/Disclosure";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { BadRows } from "./BadRows";
import { sourceName } from "./sourceName";
import { TokenSums } from "./TokenSums";
import { TrafficTimes } from "./TrafficTimes";
import { periodText } from "./understandingText";
import { useFocusWhenLost } from "./useFocusWhenLost";

/** The traffic that is sized in one line; unfolded, how it was read: rows, times, sums, bad rows. */
export function TrafficInUse({ ready, acts }: { ready: ReadyTraffic; acts: ReactNode }) {
  const words = useMessages(trafficMessages);
  const more = useMessages(understandingMessages);
  const { percent, number } = useFormat();
  const { source, facts, read, changingFrom } = ready;
  const { rows, measuredCache, resolutionSeconds } = facts;
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  return (
    <section className="traffic-used" aria-labelledby="traffic-used" aria-busy={changingFrom !== null}>
      <h3 id="traffic-used" className="vh" tabIndex={-1} ref={heading}>
        {words.inUse}
      </h3>
      <Disclosure
        title={<b className="traffic-name">{sourceName(source, words)}</b>}
        summary={<Summary ready={ready} />}
      >
        <div className="traffic-understood-all">
          <div className="traffic-step">
            {rows !== null && <RowSums rows={rows} />}
            <TrafficTimes facts={facts} />
            {read !== null && (
              <div>
                <Button onClick={() => changeColumns(ready)}>{words.changeColumns}</Button>
              </div>
            )}
          </div>
          <div className="traffic-step">
            <TokenSums facts={facts} />
            {facts.kind === "profile" && <p className="hint">{words.profileNote}</p>}
            {resolutionSeconds !== undefined && (
              <p className="hint">{more.coarse(periodText(resolutionSeconds, more, (count) => number(count)))}</p>
            )}
            {measuredCache !== null && (
              <CheckField
                label={words.measuredCache(
                  percent(percentOf(measuredCache.cachedTokens, measuredCache.inputTokens) ?? "0", { maxFraction: 1 }),
                )}
                hint={words.measuredCacheHint}
                checked={measuredCache.used}
                onValue={(on) => void takeMeasuredCache(on)}
              />
            )}
          </div>
        </div>
        {rows !== null && rows.bad > 0 && <BadRows ready={ready} rows={rows} />}
      </Disclosure>
      <div className="traffic-acts">{acts}</div>
    </section>
  );
}

/** "10,080 minutes, 193,000 requests, 1 of 3 models, 2 unreadable rows" */
function Summary({ ready: { facts } }: { ready: ReadyTraffic }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const { minutes, requests, models, rows } = facts;
  const count = (value: number) => number(String(value));
  const kept = models.filter((model) => model.kept).length;
  return [
    words.minutesOf(count(minutes)),
    // A profile need not count them.
    ...(requests === 0 ? [] : [words.modelRequests(count(requests))]),
    ...(kept === models.length ? [] : [words.modelsOf(count(kept), count(models.length))]),
    ...(rows === null || rows.bad === 0 ? [] : [words.badRowsOf(count(rows.bad))]),
  ].join(words.listGap);
}

/** Read = taken + left out + bad. */
function RowSums({ rows }: { rows: NonNullable<ReadyTraffic["facts"]["rows"]> }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const more = useMessages(columnsMessages);
  const reasons = useMessages(understandingMessages).leftOutReasons;
  const { noUsage = 0, gatewayHits = 0, repeated = 0, grown = 0 } = rows;
  const sums = [
    [words.rowsRead, rows.read],
    [words.rowsTaken, rows.taken],
    [words.rowsLeftOut, rows.leftOut],
    [words.rowsBad, rows.bad],
  ] as const;
  return (
    <>
      <dl className="traffic-rows" aria-label={words.rows}>
        {sums.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(String(value))}</dd>
          </div>
        ))}
      </dl>
      {gatewayHits > 0 && <p className="hint">{reasons.gatewayHits(number(String(gatewayHits)))}</p>}
      {grown > 0 && <p className="hint">{reasons.grown(number(String(grown)))}</p>}
      {repeated > 0 && <p className="hint">{reasons.repeated(number(String(repeated)))}</p>}
      {noUsage > 0 && <p className="hint">{more.noUsage(number(String(noUsage)), noUsage)}</p>}
    </>
  );
}

import { understandingMessages } from "../../../format/messages/understanding";
import type { LargeGap } from "../../../traffic/log/gapIn";
import type { RowCounts, TrafficFacts } from "../../../worker/trafficFacts";
import type { ReadyTraffic } from "../trafficStore";
import { acceptLeftOut, decideGap } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { useMoment } from "../useMoment";
import { leftOutRows } from "./trafficDoubts";

/** What is asked of traffic before anything is priced on it. */
export function TrafficQuestions({ ready }: { ready: ReadyTraffic }) {
  const { facts } = ready;
  const { gap, rows } = facts;
  const leftOut = leftOutRows(ready);
  return (
    <>
      {gap !== undefined && <GapQuestion gap={gap} facts={facts} />}
      {rows !== null && leftOut !== null && <LeftOutQuestion rows={rows} inDoubt={leftOut} />}
    </>
  );
}

function GapQuestion({ gap, facts }: { gap: LargeGap; facts: TrafficFacts }) {
  const words = useMessages(understandingMessages);
  const { number } = useFormat();
  const at = useMoment(facts, words.relative);
  const minutes = (count: number) => words.minutesWith(number(String(count)));
  return (
    <Notice
      tone="warn"
      isNews
      actions={
        <>
          <Button look="line" onClick={() => void decideGap("keep")}>
            {words.gapKeep}
          </Button>
          <Button look="line" onClick={() => void decideGap("drop")}>
            {words.gapDrop}
          </Button>
        </>
      }
    >
      <p>
        <b>{words.gapTitle(at(gap.from), at(gap.to))}</b>
      </p>
      <p>{words.gapText(minutes(gap.before), minutes(gap.after))}</p>
    </Notice>
  );
}

/** @param inDoubt rows that might have counted, as `leftOutRows` has them */
function LeftOutQuestion({ rows, inDoubt }: { rows: RowCounts; inDoubt: number }) {
  const words = useMessages(understandingMessages);
  const { number } = useFormat();
  const count = (value: number) => number(String(value));
  const { gatewayHits = 0, repeated = 0, bad } = rows;
  const reasons = [
    ["failed", inDoubt - gatewayHits - repeated - bad],
    ["gatewayHits", gatewayHits],
    ["repeated", repeated],
    ["bad", bad],
  ] as const;
  return (
    <Notice
      tone="warn"
      isNews
      actions={
        <Button look="line" onClick={acceptLeftOut}>
          {words.leftOutUse}
        </Button>
      }
    >
      <p>
        <b>{words.leftOutTitle(count(inDoubt), count(rows.read))}</b>
      </p>
      <ul>
        {reasons.map(([name, value]) => value > 0 && <li key={name}>{words.leftOutReasons[name](count(value))}</li>)}
      </ul>
    </Notice>
  );
}

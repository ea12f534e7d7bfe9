import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import type { StudyWiring } from "./sizingStudy";
import type { TrafficFailure } from "../../../../worker/trafficFacts";
import { Button } from "../../../../ui/Button";
import { focusAfter } from "../../../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { Skeleton } from "../../../../ui/notices/Skeleton";
import type { ResultWords } from "../resultWords";

/** Best, coverage, levels, curves, map, mix. */
const PARTS = 6;

/** How far the study is, with a button to cancel it, or why there is no result. Nothing once it is done. */
export function StudyState({ wiring }: { wiring: StudyWiring }) {
  const words = useMessages(trafficResultMessages);
  const { run, sized, cancel, again } = wiring;
  const retry = (
    <Button
      data-focus="again"
      onClick={() => {
        again();
        focusAfter(".res-run button", "#res-title");
      }}
    >
      {words.again}
    </Button>
  );
  switch (run.is) {
    case "done":
      return null;
    case "waiting":
      return (
        <>
          <Running done={run.partsDone} cancel={cancel} />
          {sized === null && <Skeleton lines={8} />}
        </>
      );
    case "cancelled":
      return (
        <Notice tone="info" actions={retry}>
          {sized === null ? words.cancelledFirst : words.cancelled}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="error" actions={retry} isNews>
          <b>{words.failed}.</b> {reasonOf(run.reason, words)}
        </Notice>
      );
    default:
      return run satisfies never;
  }
}

function Running({ done, cancel }: { done: number; cancel: () => void }) {
  const words = useMessages(trafficResultMessages);
  const format = useFormat();
  return (
    <div className="res-run">
      <progress className="traffic-progress" aria-label={words.running} max={PARTS} value={done} />
      <span className="muted sm">
        {words.runningPart(format.number(String(Math.min(done + 1, PARTS))), format.number(String(PARTS)))}
      </span>
      <Button
        look="quiet"
        onClick={() => {
          cancel();
          focusAfter('[data-focus="again"]');
        }}
      >
        {words.cancel}
      </Button>
    </div>
  );
}

function reasonOf(reason: TrafficFailure, words: ResultWords): string {
  switch (reason) {
    case "no-worker":
    case "too-large":
    case "file-gone":
      return words.failures[reason];
    default:
      return words.failures.other;
  }
}

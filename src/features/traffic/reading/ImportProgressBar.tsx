import { trafficMessages } from "../../../format/messages/traffic";
import type { TrafficState } from "../trafficStore";
import { cancel } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { sourceName } from "../source/sourceName";
import { useFocusWhenLost, WAY_IN } from "../useFocusWhenLost";

const MEGABYTE = 1_000_000;

/** How much is read, in megabytes and rows, and the way out. */
export function ImportProgressBar({ importing }: { importing: Extract<TrafficState, { readonly is: "importing" }> }) {
  const words = useMessages(trafficMessages);
  const format = useFormat();
  const button = useFocusWhenLost<HTMLButtonElement>();
  const {
    source,
    progress: { bytes, totalBytes, rows },
  } = importing;
  const megabytes = (value: number) => format.number((value / MEGABYTE).toFixed(1), { minFraction: 1 });
  const isRead = importing.read !== null;
  return (
    <div className="traffic-step">
      <h3>{isRead ? words.importing(sourceName(source, words)) : words.making}</h3>
      {isRead && (
        <>
          <progress className="traffic-progress" aria-label={words.progressLabel} max={totalBytes} value={bytes} />
          <p className="muted sm">
            {words.megabytes(megabytes(bytes), megabytes(totalBytes))} · {words.rowsSoFar(format.number(String(rows)))}
          </p>
        </>
      )}
      <div>
        <Button
          ref={button}
          onClick={() => {
            cancel();
            focusAfter("#traffic-columns", ...WAY_IN);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

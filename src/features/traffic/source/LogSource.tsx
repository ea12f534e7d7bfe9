import { trafficMessages } from "../../../format/messages/traffic";
import { USUAL_DRAWN } from "./drawnFields";
import type { TrafficState } from "../trafficStore";
import { cancel, drawShape } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { EmptyState } from "../../../ui/notices/EmptyState";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useMessages } from "../../../ui/LocaleProvider";
import { ColumnsStep } from "../reading/ColumnsStep";
import { ImportProgressBar } from "../reading/ImportProgressBar";
import { LogDrop } from "./LogDrop";
import { PasteSection } from "./PasteSection";
import { RefusedTraffic } from "../reading/RefusedTraffic";
import { sourceName } from "./sourceName";
import { useFocusWhenLost, WAY_IN } from "../useFocusWhenLost";

/** A file or pasted rows: chosen, looked at, corrected, read. */
export function LogSource({ traffic, onExample }: { traffic: TrafficState; onExample: () => void }) {
  const words = useMessages(trafficMessages);
  switch (traffic.is) {
    case "inspecting":
      return <Looking source={traffic.source} />;
    case "columns":
      return <ColumnsStep key={sourceName(traffic.source, words)} columns={traffic} />;
    case "importing":
      return <ImportProgressBar importing={traffic} />;
    case "failed":
      return (
        <div className="traffic-step">
          <RefusedTraffic failed={traffic} />
          <LogDrop />
          <PasteSection />
          <LogNeeds />
        </div>
      );
    case "ready":
      return (
        <div className="traffic-step">
          <LogDrop />
          <PasteSection />
        </div>
      );
    case "empty":
      return (
        <div className="traffic-start">
          <div className="traffic-step">
            <LogDrop />
            <PasteSection />
          </div>
          <div className="traffic-step">
            <LogNeeds />
            <LogGets />
            <EmptyState
              title={words.noLog}
              actions={
                <Button
                  onClick={() => {
                    onExample();
                    void drawShape(USUAL_DRAWN);
                    focusAfter("#traffic-used");
                  }}
                >
                  {words.example}
                </Button>
              }
            />
          </div>
        </div>
      );
    default:
      return traffic satisfies never;
  }
}

function Looking({ source }: { source: Extract<TrafficState, { readonly is: "inspecting" }>["source"] }) {
  const words = useMessages(trafficMessages);
  const button = useFocusWhenLost<HTMLButtonElement>();
  return (
    <div className="traffic-step" role="status">
      <p>{words.looking(sourceName(source, words))}</p>
      <div>
        <Button
          ref={button}
          onClick={() => {
            cancel();
            focusAfter(...WAY_IN);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function LogGets() {
  const words = useMessages(trafficMessages);
  return (
    <div>
      <h3>{words.getsTitle}</h3>
      <ul className="traffic-needs">
        <li>{words.gets.answer}</li>
        <li>{words.gets.options}</li>
        <li>{words.gets.plan}</li>
      </ul>
    </div>
  );
}

function LogNeeds() {
  const words = useMessages(trafficMessages);
  return (
    <div>
      <h3>{words.needsTitle}</h3>
      <ul className="traffic-needs">
        <li>{words.needs.time}</li>
        <li>{words.needs.input}</li>
        <li>{words.needs.output}</li>
        <li className="muted">{words.needs.more}</li>
      </ul>
    </div>
  );
}

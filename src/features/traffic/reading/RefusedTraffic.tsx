import { trafficMessages } from "../../../format/messages/traffic";
import type { TrafficState } from "../trafficStore";
import { cancel, changeColumns } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { sourceName } from "../source/sourceName";
import { WAY_IN } from "../useFocusWhenLost";

/** Why there is no traffic, what is expected, and what is still there. */
export function RefusedTraffic({ failed }: { failed: Extract<TrafficState, { readonly is: "failed" }> }) {
  const words = useMessages(trafficMessages);
  const { source, reason, read, before } = failed;
  return (
    <Notice
      tone="error"
      isNews
      actions={
        <>
          {read !== null && (
            <Button look="line" onClick={() => changeColumns(failed)}>
              {words.checkColumns}
            </Button>
          )}
          <Button
            look="quiet"
            onClick={() => {
              cancel();
              focusAfter(...WAY_IN);
            }}
          >
            {words.dismiss}
          </Button>
        </>
      }
    >
      <p>
        <b>{words.failedTitle(sourceName(source, words))}</b>
      </p>
      <p>
        {words.failures[reason]}
        {before !== null && <> {words.keepsBefore(sourceName(before.source, words))}</>}
      </p>
    </Notice>
  );
}

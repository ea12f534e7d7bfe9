import { appFailedMessages } from "../format/messages/appFailed";
import { planStore } from "../store/planStore";
import { downloadPlan } from "../store/transfer/planFiles";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { useMessages } from "../ui/LocaleProvider";

/** The whole page threw: the plan is safe and can be taken along. */
export function AppFailed() {
  const m = useMessages(appFailedMessages);
  return (
    <main className="page">
      <EmptyState
        title={m.failedTitle}
        actions={
          <>
            <Button look="main" onClick={() => downloadPlan(planStore.getState().plan)}>
              {m.download}
            </Button>
            <Button onClick={() => location.reload()}>{m.reload}</Button>
          </>
        }
      >
        {m.failedText}
      </EmptyState>
    </main>
  );
}

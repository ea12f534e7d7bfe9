import { appFailedMessages } from "../format/messages/appFailed";
import { planStore } from "../store/planStore";
import { downloadPlan } from "../store/transfer/planFiles";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/notices/EmptyState";
import { useMessages } from "../ui/LocaleProvider";

/** The whole page threw: the plan is safe and can be taken along. */
export function AppFailed() {
  const words = useMessages(appFailedMessages);
  return (
    <main className="page">
      <EmptyState
        title={words.failedTitle}
        actions={
          <>
            <Button look="main" onClick={() => downloadPlan(planStore.getState().plan)}>
              {words.download}
            </Button>
            <Button onClick={() => location.reload()}>{words.reload}</Button>
          </>
        }
      >
        {words.failedText}
      </EmptyState>
    </main>
  );
}

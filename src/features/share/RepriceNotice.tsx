import { lazy, Suspense, useState } from "react";
import { shareMessages } from "../../format/messages/share";
import { useRepricing } from "./reprice";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";

const RepriceDialog = lazy(() => import("./RepriceDialog").then((module) => ({ default: module.RepriceDialog })));

/**
 * The plan is pinned to older editions than there are (FAULTS.md 14): it stays so until the user has seen both and
 * chosen.
 */
export function RepriceNotice() {
  const { reprice } = useMessages(shareMessages);
  const format = useFormat();
  const repricing = useRepricing();
  const [isOpen, setOpen] = useState(false);
  if (repricing === null) return null;
  const count = String(repricing.scenarios.flatMap((scenario) => scenario.items).length);
  return (
    <>
      <Notice
        tone="info"
        actions={
          <Button look="text" onClick={() => setOpen(true)}>
            {reprice.look}
          </Button>
        }
      >
        {reprice.notice(format.number(count))}
      </Notice>
      {isOpen && (
        <Suspense fallback={null}>
          <RepriceDialog repricing={repricing} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

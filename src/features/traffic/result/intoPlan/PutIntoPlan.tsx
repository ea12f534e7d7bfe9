import { useState } from "react";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import type { Plan } from "../../../../plan/plan";
import { planStore, undo, usePlanState } from "../../../../store/planStore";
import { Button, LinkButton } from "../../../../ui/Button";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { focusAfter } from "../../../../ui/overlays/focusAfter";

interface PutIntoPlanProps {
  readonly label: string;
  readonly hint: string;
  /** One of the page: where the focus goes when what was added is taken back. */
  readonly name: string;
  /** Adds items to the plan, and returns how many. */
  readonly onPut: () => number;
  readonly added: (count: string) => string;
}

/** Adds what was worked out to the plan, says so, and takes it back as long as nothing else was changed. */
export function PutIntoPlan({ label, hint, name, onPut, added }: PutIntoPlanProps) {
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const plan = usePlanState((state) => state.plan);
  const [done, setDone] = useState<{ readonly items: number; readonly plan: Plan } | null>(null);
  return (
    <div className="res-put">
      <div className="res-acts">
        <Button
          data-focus={`put-${name}`}
          onClick={() => {
            const items = onPut();
            setDone({ items, plan: planStore.getState().plan });
          }}
        >
          {label}
        </Button>
      </div>
      <p className="hint">{hint}</p>
      {done !== null && (
        <Notice
          tone="info"
          isNews
          actions={
            <>
              <LinkButton href="?">{results.openPlan}</LinkButton>
              {done.plan === plan && (
                <Button
                  look="quiet"
                  onClick={() => {
                    undo();
                    setDone(null);
                    focusAfter(`[data-focus="put-${name}"]`);
                  }}
                >
                  {results.undo}
                </Button>
              )}
            </>
          }
        >
          {added(format.number(String(done.items)))}
        </Notice>
      )}
    </div>
  );
}

import { useState } from "react";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import type { Plan } from "../../../plan/plan";
import { planStore, undo, usePlanState } from "../../../store/planStore";
import { Button, LinkButton } from "../../../ui/Button";
import { focusAfter } from "../../../ui/focusAfter";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/Notice";
import type { BoughtMix } from "./boughtMix";
import { putMixIntoPlan } from "./mixIntoPlan";
import { tpmTexts } from "./resultWords";
import type { SizedStudy } from "./sizingStudy";

interface MixIntoPlanProps {
  readonly sized: SizedStudy;
  readonly mix: BoughtMix;
  /** What the traffic is called. */
  readonly source: string;
  /** When a block runs: "22:00–06:00"; null where there is none. */
  readonly blockHours: string | null;
}

/** The parts of a mix as items of the plan, that it is the sum of. */
export function MixIntoPlan({ sized, mix, source, blockHours }: MixIntoPlanProps) {
  const words = useMessages(reservationSizingMessages).mixItems;
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const plan = usePlanState((state) => state.plan);
  const [done, setDone] = useState<{ readonly items: number; readonly plan: Plan } | null>(null);
  const put = () => {
    const items = putMixIntoPlan(sized, mix, {
      base: words.base(source),
      onTop: ({ plan: bought, steps }) =>
        bought === "block"
          ? words.block(blockHours ?? "", source)
          : words.hourly(results.pairTpm(tpmTexts(steps, format)), source),
      overflow: words.overflow(source),
      note: words.note(source),
    });
    setDone({ items, plan: planStore.getState().plan });
  };
  return (
    <div className="res-put">
      <div className="res-acts">
        <Button data-focus={`put-${blockHours === null ? "mix" : "block"}`} onClick={put}>
          {words.put}
        </Button>
      </div>
      <p className="hint">{words.putHint}</p>
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
                    focusAfter(`[data-focus="put-${blockHours === null ? "mix" : "block"}"]`);
                  }}
                >
                  {results.undo}
                </Button>
              )}
            </>
          }
        >
          {words.added(format.number(String(done.items)))}
        </Notice>
      )}
    </div>
  );
}

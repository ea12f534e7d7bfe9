import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import type { BoughtMix } from "./intoPlan/boughtMix";
import { putMixIntoPlan } from "./intoPlan/mixIntoPlan";
import { PutIntoPlan } from "./intoPlan/PutIntoPlan";
import { tpmTexts } from "./resultWords";
import type { SizedStudy } from "./sizing/sizingStudy";

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
  const put = () =>
    putMixIntoPlan(sized, mix, {
      base: words.base(source),
      onTop: ({ plan: bought, steps }) =>
        bought === "block"
          ? words.block(blockHours ?? "", source)
          : words.hourly(results.pairTpm(tpmTexts(steps, format)), source),
      overflow: words.overflow(source),
      note: words.note(source),
    });
  return (
    <PutIntoPlan
      label={words.put}
      hint={words.putHint}
      name={blockHours === null ? "mix" : "block"}
      onPut={put}
      added={words.added}
    />
  );
}

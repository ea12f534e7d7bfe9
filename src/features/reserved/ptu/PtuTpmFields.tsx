import { ptuMessages } from "../../../format/messages/ptu";
import type { PtuItem } from "../../../model/item";
import type { Problem } from "../../../model/problem";
import type { ReservedTpm } from "../../../pricing/ptu/reservedTpm";
import { setSetting } from "../../../store/planActions";
import { usePlanState } from "../../../store/planStore";
import { Button } from "../../../ui/Button";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { TpmFields } from "../TpmFields";

/** As later editions set the least (RULES.md section 3). For the words only. */
const LEAST = { input: "200000", output: "20000" } as const;

interface PtuTpmProps {
  readonly item: PtuItem;
  readonly problems: readonly Problem[];
  readonly reserved: ReservedTpm | null;
}

/** Tokens a minute of PTU, with the minimum that is set for the plan. */
export function PtuTpmFields(props: PtuTpmProps) {
  const isLater = usePlanState((state) => state.plan.settings.ptuMinimum === "later-editions");
  return (
    <TpmFields {...props} least={isLater ? LEAST : null}>
      <MinimumHint isLater={isLater} />
    </TpmFields>
  );
}

function MinimumHint({ isLater }: { isLater: boolean }) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const least = [format.number(LEAST.input), format.number(LEAST.output)] as const;
  return (
    <p className="hint">
      {isLater ? words.minimumOn(...least) : words.minimumNone}{" "}
      <Button look="inline" onClick={() => setSetting("ptuMinimum", isLater ? "none" : "later-editions")}>
        {isLater ? words.dropMinimum : words.applyMinimum(...least)}
      </Button>
    </p>
  );
}

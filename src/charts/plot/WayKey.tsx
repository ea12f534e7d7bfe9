import { controlMessages } from "../../format/messages/controls";
import { useMessages } from "../../ui/LocaleProvider";
import { Swatch, type Billed } from "../../ui/Swatch";
import type { BillingMode } from "../../model/codes";

const BILLED = {
  subscription: "subscription",
  payg: "payg",
  overflow: "overflow",
  "one-time": "other",
} as const satisfies Record<BillingMode, Billed>;
const WORD = { subscription: "subscription", payg: "payAsYouGo", overflow: "overflow", "one-time": "other" } as const;

/** What each fill means. */
export function WayKey({ ways }: { ways: readonly BillingMode[] }) {
  return (
    <span className="fig-key">
      {ways.map((way) => (
        <WaySample key={way} way={way} />
      ))}
    </span>
  );
}

/** The fill of a way and its name, or the words given instead. */
export function WaySample({ way, children }: { way: BillingMode; children?: string }) {
  const words = useMessages(controlMessages);
  return (
    <span>
      <Swatch billed={BILLED[way]} shape="fill" />
      {children ?? words.billed[WORD[way]]}
    </span>
  );
}

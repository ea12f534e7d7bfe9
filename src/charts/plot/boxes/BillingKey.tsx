import type { ReactNode } from "react";
import { controlMessages } from "../../../format/messages/controls";
import { useMessages } from "../../../ui/LocaleProvider";
import { Swatch, type Billed } from "../../../ui/Swatch";
import type { BillingMode } from "../../../model/codes";

const BILLED = {
  subscription: "subscription",
  payg: "payg",
  overflow: "overflow",
  "one-time": "other",
} as const satisfies Record<BillingMode, Billed>;
const WORD = { subscription: "subscription", payg: "payAsYouGo", overflow: "overflow", "one-time": "other" } as const;

/** What each fill means. */
export function BillingKey({ ways }: { ways: readonly BillingMode[] }) {
  return (
    <span className="fig-key">
      {ways.map((way) => (
        <BillingSample key={way} way={way} />
      ))}
    </span>
  );
}

/** The fill of a billing mode and its name, or the words given instead. */
export function BillingSample({ way, children }: { way: BillingMode; children?: string }) {
  const words = useMessages(controlMessages);
  return (
    <span>
      <Swatch billed={BILLED[way]} shape="fill" />
      {children ?? words.billed[WORD[way]]}
    </span>
  );
}

/** The fill of a class of its own, for a key. */
export function FillSample({ look, children }: { look: string; children?: ReactNode }) {
  return (
    <svg className="swatch" viewBox="0 0 32 12" aria-hidden="true">
      <rect className={look} width="32" height="12" />
      {children}
    </svg>
  );
}

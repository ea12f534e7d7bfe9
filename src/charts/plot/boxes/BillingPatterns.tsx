import type { BillingMode } from "../../../model/codes";

/** The ink of each billing mode, as in class names. */
export const BILLING_INK = {
  subscription: "sub",
  payg: "payg",
  overflow: "over",
  "one-time": "once",
} as const satisfies Record<BillingMode, string>;

/** Hatch and dots, defined in each picture: two pictures on one page may not share an id. */
export function BillingPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-payg`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="weak-payg" width="6" height="6" />
        <path className="hatch-payg" d="M0 0V6" />
      </pattern>
      <pattern id={`${id}-over`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="weak-over" width="6" height="6" />
        <circle className="fill-over" cx="3" cy="3" r="1.7" />
      </pattern>
    </defs>
  );
}

/** Fill of a shape by billing mode. `id` is that of the `BillingPatterns` in the same picture. */
export function billingFill(way: BillingMode, id: string): { readonly className?: string; readonly fill?: string } {
  switch (way) {
    case "subscription":
      return { className: "fill-sub" };
    case "one-time":
      return { className: "fill-once" };
    case "payg":
      return { fill: `url(#${id}-payg)` };
    case "overflow":
      return { fill: `url(#${id}-over)` };
    default:
      return way satisfies never;
  }
}

import "./tables/amount.css";

/** How a cost is billed. Each way has its colour, its dash and its fill; the three always go together. */
export type Billed = "subscription" | "payg" | "overflow" | "other";

const LINE = { subscription: "sub", payg: "payg", overflow: "over", other: "once" } as const satisfies Record<
  Billed,
  string
>;

/** A sample of the line or the fill, beside the words that name it. */
export function Swatch({ billed, shape = "line" }: { billed: Billed; shape?: "line" | "fill" }) {
  const ink = LINE[billed];
  return (
    <svg className="swatch" viewBox="0 0 32 12" aria-hidden="true">
      {shape === "line" ? (
        <path className={`line ${ink}`} d="M0 6h32" />
      ) : (
        <rect className={`fill-${ink}`} width="32" height="12" />
      )}
      {shape === "fill" && billed === "payg" && (
        <path className="hatch" d="M-6 12 6 0M0 12 12 0M6 12 18 0M12 12 24 0M18 12 30 0M24 12 36 0M30 12 42 0" />
      )}
      {shape === "fill" && billed === "overflow" && <path className="dots" d="M2.5 3.2H32M5 8.8H32" />}
    </svg>
  );
}

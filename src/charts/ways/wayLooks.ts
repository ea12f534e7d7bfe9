import type { Way } from "../../model/workload";
import type { Ink } from "../plot/labels/chartLabel";

interface WayLook {
  /** Of its labels and its dot. */
  readonly ink: Ink;
  /** Of its line, in charts.css. */
  readonly line: string;
  /** Of the zone in which it is the cheapest, in ways.css. */
  readonly zone: string;
}

/** Coloured as they are billed; those that are billed alike differ by their dashes. */
export const WAY_LOOKS: Readonly<Record<Way, WayLook>> = {
  tokens: { ink: "payg", line: "payg", zone: "zone-payg" },
  "tokens-explicit-cache": { ink: "payg", line: "payg dash-2", zone: "zone-payg" },
  batch: { ink: "over", line: "over dash-3", zone: "zone-over" },
  "fine-tuned-tokens": { ink: "payg", line: "payg dash-5", zone: "zone-payg" },
  "savings-plan": { ink: "accent", line: "accent", zone: "zone-accent" },
  "reservation-standard-daily": { ink: "sub", line: "sub", zone: "zone-sub" },
  "reservation-standard-blocks": { ink: "sub", line: "sub dash-4", zone: "zone-sub" },
  "reservation-fast-daily": { ink: "sub", line: "sub dash-1", zone: "zone-sub" },
  "reservation-fast-hourly": { ink: "sub", line: "sub dash-2", zone: "zone-sub" },
  "ptu-hourly": { ink: "ink", line: "ink dash-2", zone: "zone-ink" },
  "ptu-daily": { ink: "ink", line: "ink", zone: "zone-ink" },
  dtu: { ink: "once", line: "once", zone: "zone-ink" },
  "model-unit-hourly": { ink: "once", line: "once dash-2", zone: "zone-ink" },
  "model-unit-monthly": { ink: "once", line: "once dash-1", zone: "zone-ink" },
};

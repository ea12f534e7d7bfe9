import type { WaysCurveContent } from "../../charts/ways/waysCurve";
import { amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { SavingsPlan } from "../../model/item";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { DecimalText, Tpm } from "../../model/quantities";
import type { Way, WayReason, Workload } from "../../model/workload";
import { waysByVolume, type VolumeZone } from "../../pricing/ways/waysByVolume";
import type { WayItem } from "../../pricing/ways/wayItems";
import type { AppliedWay, RefusedWay } from "../../pricing/ways/appliedWay";
import { waysToBuy, type WaysContext, type WaysToBuy } from "../../pricing/ways/waysToBuy";

/** Every way to buy a workload as the view shows it: amounts are exact decimal text, since they cross from a worker. */
export interface WaysAnswer {
  /** What was asked about. */
  readonly workload: Workload;
  /** From the least expensive on. */
  readonly applied: readonly AppliedRow[];
  readonly refused: readonly RefusedRow[];
  /** null where fewer than two families of ways apply. */
  readonly rival: Rival | null;
  readonly volume: VolumeTexts;
}

export interface AppliedRow {
  readonly way: Way;
  readonly card: string;
  readonly version: string;
  readonly monthly: DecimalText;
  readonly term: DecimalText;
  readonly item: WayItem;
  readonly savingsPlan: SavingsPlan | null;
  /** Tokens a minute always served, in the steps that are sold; null where nothing is reserved or published. */
  readonly held: { readonly input: Tpm; readonly output: Tpm } | null;
}

export interface RefusedRow {
  readonly way: Way;
  readonly why: WayReason;
}

/** The best way of the other family (paid by use, or reserved), and where it becomes the cheapest of all. */
export interface Rival {
  readonly way: Way;
  readonly isReserved: boolean;
  /** Its cost over that of the cheapest way; null where that costs nothing. */
  readonly times: DecimalText | null;
  readonly pays:
    | { readonly is: "from" | "below"; readonly requests: DecimalText }
    /** At no volume at all, or at none of those that were looked at. */
    | { readonly is: "never" }
    | { readonly is: "not-near" };
}

export type VolumeTexts = Omit<WaysCurveContent, "currency" | "budget">;

const BY_USE: readonly Way[] = ["tokens", "tokens-explicit-cache", "batch", "fine-tuned-tokens", "savings-plan"];

/** Every way, the sentence over them, and the chart by volume (RULES.md section 12). */
export function waysAnswer(workload: Workload, context: WaysContext): WaysAnswer {
  const found = waysToBuy(workload, context);
  const applied = found.ways.filter((one) => one.applies);
  const refused = found.ways.filter((one): one is RefusedWay => !one.applies);
  const here = amount(workload.requestsPerMonth);
  const { stops, curves, zones } = waysByVolume(applied, found.crossings, here);
  return {
    workload,
    applied: applied.map((one) => ({
      way: one.way,
      card: one.card,
      version: one.version,
      monthly: toText(one.monthly),
      term: toText(one.term),
      item: one.item,
      savingsPlan: one.savingsPlan,
      held: heldBy(one),
    })),
    refused: refused.map(({ way, why }) => ({ way, why })),
    rival: rivalOf(applied, found.crossings, zones, workload.requestsPerMonth),
    volume: {
      here: workload.requestsPerMonth,
      stops: stops.map(({ requests, costs }) => ({ requests: toText(requests), costs: costs.map(toText) })),
      curves: curves.map(({ way, points }) => ({
        way,
        points: points.map(({ requests, cost }) => ({ requests: toText(requests), cost: toText(cost) })),
      })),
      zones: zones.map(({ from, to, way }) => ({ from: toText(from), to: toText(to), way })),
    },
  };
}

function heldBy({ item, priced: { lines } }: AppliedWay): AppliedRow["held"] {
  const [first] = lines;
  switch (item.kind) {
    case "ptu":
    case "reservation": {
      const tpm = (isInput: boolean, step: number) => {
        const steps = lines.find(({ code }) => (code === "ptu-input") === isInput)?.params["steps"] ?? "0";
        return toText(multiply(amount(steps), amount(step)));
      };
      return { input: tpm(true, INPUT_STEP_TPM), output: tpm(false, OUTPUT_STEP_TPM) };
    }
    case "dtu":
      return { input: first?.params["input"] ?? "0", output: first?.params["output"] ?? "0" };
    case "tokens":
    case "model-unit":
      return null;
    default:
      return item satisfies never;
  }
}

function rivalOf(
  applied: readonly AppliedWay[],
  crossings: WaysToBuy["crossings"],
  zones: readonly VolumeZone[],
  here: DecimalText,
): Rival | null {
  const [cheapest] = applied;
  if (cheapest === undefined) return null;
  const isByUse = BY_USE.includes(cheapest.way);
  const isOther = (way: Way) => BY_USE.includes(way) !== isByUse;
  const rival = applied.find(({ way }) => isOther(way));
  if (rival === undefined) return null;
  const requests = amount(here);
  const above = zones.find(({ from, way }) => isOther(way) && compare(from, requests) > 0);
  const below = zones.findLast(({ to, way }) => isOther(way) && compare(to, requests) <= 0);
  const pays = (): Rival["pays"] => {
    // What is paid by use pays below, what is reserved above; the other direction only where that is the only one.
    const [first, second] = isByUse ? [above, below] : [below, above];
    const zone = first ?? second;
    if (zone !== undefined)
      return zone === above ? { is: "from", requests: toText(zone.from) } : { is: "below", requests: toText(zone.to) };
    const meets = crossings.some(
      ({ between, then }) => then !== null && isOther(then) && between.some((way) => !isOther(way)),
    );
    return { is: meets ? "not-near" : "never" };
  };
  return {
    way: rival.way,
    isReserved: isByUse,
    times: isZero(cheapest.monthly) ? null : toText(divide(rival.monthly, cheapest.monthly)),
    pays: pays(),
  };
}

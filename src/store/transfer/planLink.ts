import { isReserved, type Plan } from "../../plan/plan";
import { keepsProfiles, withoutProfiles } from "../../plan/write/withoutProfiles";
import type { Result } from "../../model/problem";
import { planText } from "./planText";

/** A plan that came from outside, before it touches the open one. */
export interface SharedPlan {
  readonly plan: Plan;
  /** It was written as an older version. */
  readonly upgraded: boolean;
}

export interface PlanLink {
  readonly url: string;
  /** What stands behind the `#`. */
  readonly fragment: string;
  /** Characters of the whole address. */
  readonly length: number;
  /** False over 64 KB: such a link is refused when it is opened. */
  readonly opens: boolean;
  /** It would be too long with the minute profiles of measured traffic, so they stay out of it. */
  readonly leavesProfilesOut: boolean;
}

/**
 * The address that opens this plan. The codec is loaded when it is first asked for.
 *
 * @param base address of the page with the view that the link is to open; its fragment is left out
 */
export async function linkOf(plan: Plan, base: string): Promise<PlanLink> {
  const [{ encodeLink }, { LONGEST_LINK }] = await Promise.all([
    import("../../plan/link/encodeLink"),
    import("../../plan/link/linkLimits"),
  ]);
  const fragment = encodeLink(plan);
  const bare = withoutAllProfiles(plan);
  const url = `${base.replace(/#.*$/s, "")}#${fragment}`;
  return {
    url,
    fragment,
    length: url.length,
    opens: fragment.length <= LONGEST_LINK,
    leavesProfilesOut: bare !== plan && fragment === encodeLink(bare),
  };
}

/**
 * Characters of document to one of link, at the most: a plan of equal items comes near it, any other takes far more
 * link.
 */
const DOCUMENT_TO_LINK = 25;

/**
 * The fragment of a plan for the address of the page: encoded once, and not at all where it would be too long anyway.
 *
 * @returns null where it is longer than `longest`
 */
export async function fragmentWithin(plan: Plan, longest: number): Promise<string | null> {
  const profiles = plan.scenarios.flatMap(({ items }) =>
    items.map((item) => (isReserved(item) ? (item.sizing?.profile.length ?? 0) : 0)),
  );
  if (profiles.reduce((rest, length) => rest - length, planText(plan).length) > DOCUMENT_TO_LINK * longest) return null;
  const { encodeLink } = await import("../../plan/link/encodeLink");
  const fragment = encodeLink(plan);
  return fragment.length > longest ? null : fragment;
}

/** Opens the fragment of an address, with or without its `#`; the open plan is not touched. */
export async function planFromFragment(fragment: string): Promise<Result<SharedPlan>> {
  const { decodeLink } = await import("../../plan/link/decodeLink");
  return decodeLink(fragment);
}

/**
 * Whether a link holds this plan: all of it but the minute profiles, which a long link leaves out; their checksums tell
 * them apart.
 */
export function isPlanOfLink(plan: Plan, linked: Plan): boolean {
  return samePlan(withoutAllProfiles(plan), withoutAllProfiles(linked));
}

/** The very same plan where it keeps none. */
function withoutAllProfiles(plan: Plan): Plan {
  return plan.scenarios.some(keepsProfiles) ? { ...plan, scenarios: plan.scenarios.map(withoutProfiles) } : plan;
}

/** Whether two plans say the same, however they came to be. */
export function samePlan(a: Plan, b: Plan): boolean {
  return a === b || planText(a) === planText(b);
}

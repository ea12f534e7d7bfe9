import { cleanText } from "../../plan/cleanText";
import { defaultItem } from "../../plan/defaultItem";
import { freshId } from "../../plan/freshId";
import type { Scenario } from "../../plan/plan";
import { MOST_SCENARIOS } from "../../plan/readPlan";
import { LONGEST_TEXT } from "../../plan/readText";
import { LONGEST_PROFILE, type MeasuredSizing } from "../../units/measuredSizing";
import type { PtuItem } from "../../units/item";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../units/ptuSteps";
import type { Settings } from "../../units/settings";
import type { ReservationOutcome } from "../../traffic/sizer";
import type { StudyOptionName } from "../../traffic/study";
import { change, openScenario, planStore, type PlanState } from "../planStore";
import { openItem } from "../usePriced";
import { withoutDraft } from "../drafts";
import { weighs } from "./sizingBasis";
import type { SizingResult } from "./sizingResult";
import type { SizedStudy } from "./sizingStudy";
import { packedProfile } from "./trafficStudy";
import type { PackedProfile } from "./workerProtocol";

/** Where a result went, and what of the traffic the plan could not keep. */
export interface PutIntoPlan {
  readonly is: "added" | "updated";
  /** The profile by minute is too long for the plan; the result and its checksum are kept. */
  readonly isProfileLeftOut: boolean;
}

export interface PutAsScenarios {
  readonly added: readonly StudyOptionName[];
  /** There was no room for them. */
  readonly leftOut: readonly StudyOptionName[];
  readonly isProfileLeftOut: boolean;
}

const FIELDS = [
  "card", "cardVersion", "model", "mode", "inputTpm", "outputTpm", "purchase", "tokenCard", "tokenCardVersion", "tokenModel", "requestInputTokens", "traffic", "sizing",
];

/**
 * Makes an option a PTU item: the open one takes it where it is of the same model, else a new one. One step of undo.
 *
 * @param source what the traffic is called
 * @throws an Error as trafficStudy.ts has it, where the profile cannot be had any more
 */
export async function putIntoPlan(sized: SizedStudy, outcome: ReservationOutcome, source: string): Promise<PutIntoPlan> {
  const packed = await packedProfile();
  const target = targetItem(planStore.getState(), sized);
  change((state) => {
    const scenario = openScenario(state);
    const { settings } = state.plan;
    if (target !== null) {
      const filled = FIELDS.reduce(withoutDraft, sizedItem(target, sized, outcome, { packed, source, settings }));
      return { ...withItems(state, scenario, scenario.items.map((one) => (one.id === target.id ? filled : one))), itemId: target.id };
    }
    const id = freshId(scenario.items.map((one) => one.id));
    const fresh = sizedItem(newItem(id, sized), sized, outcome, { packed, source, settings });
    return { ...withItems(state, scenario, [...scenario.items, fresh]), itemId: id };
  });
  return { is: target === null ? "added" : "updated", isProfileLeftOut: packed.packed.length > LONGEST_PROFILE };
}

/**
 * Adds a scenario an option, as many as the plan takes, each with the one PTU item. One step of undo. The minute profile, the
 * same for all, stays with one of them.
 */
export async function putAsScenarios(
  sized: SizedStudy, result: SizingResult, given: { readonly source: string; readonly nameOf: (name: StudyOptionName) => string },
): Promise<PutAsScenarios> {
  const packed = await packedProfile();
  const room = MOST_SCENARIOS - planStore.getState().plan.scenarios.length;
  const all = result.options.flatMap(({ name, found }) => (found === null ? [] : [{ name, outcome: found.outcome }]));
  const taken = all.slice(0, Math.max(0, room));
  const keeper = taken.find(({ name }) => name === "best") ?? taken[0];
  if (taken.length > 0) {
    change((state) => {
      const { settings } = state.plan;
      const added = taken.map((one): Scenario => ({
        name: given.nameOf(one.name), currency: sized.settings.currency,
        items: [sizedItem(newItem("i1", sized), sized, one.outcome, {
          packed: one === keeper ? packed : { ...packed, packed: "" }, source: given.source, settings,
        })],
      }));
      return { plan: { ...state.plan, scenarios: [...state.plan.scenarios, ...added] } };
    });
  }
  return {
    added: taken.map(({ name }) => name), leftOut: all.slice(taken.length).map(({ name }) => name),
    isProfileLeftOut: packed.packed.length > LONGEST_PROFILE,
  };
}

/** The open item, where an option would go into it. */
export function targetItem(state: PlanState, { settings }: SizedStudy): PtuItem | null {
  const item = openItem(state);
  return item?.kind === "ptu" && item.model === settings.model.model && openScenario(state).currency === settings.currency ? item : null;
}

interface Given {
  readonly packed: PackedProfile;
  readonly source: string;
  readonly settings: Settings;
}

/** The item whose month costs what the table says. */
export function sizedItem(base: PtuItem, { settings, basis, facts, study }: SizedStudy, outcome: ReservationOutcome, given: Given): PtuItem {
  const { packed, source } = given;
  const { model, tokens, mode } = settings;
  const daysPerMonth = "all";
  const inputTpm = String(outcome.inputSteps * INPUT_STEP_TPM);
  const outputTpm = String(outcome.outputSteps * OUTPUT_STEP_TPM);
  const whole = (count: number) => String(count);
  const sizing: MeasuredSizing = {
    source: shortText(source), checksum: packed.checksum, clock: study.clock, firstMinute: whole(study.firstMinute), zone: facts.zone,
    minutes: whole(study.totals.minutes), requests: whole(study.totals.requests), inputTokens: whole(study.totals.input), cachedTokens: whole(study.totals.cached),
    outputTokens: whole(study.totals.output), peakInputTpm: whole(study.totals.peakInput), peakOutputTpm: whole(study.totals.peakOutput),
    rule: basis.rules.overflow, quotaFactors: weighs(settings, facts), reservedInputTpm: inputTpm, reservedOutputTpm: outputTpm,
    overflowRequests: outcome.overflowRequests === null ? null : whole(outcome.overflowRequests), overflowMinutes: whole(outcome.overflowMinutes),
    insideInputTokens: whole(outcome.insideInput), insideOutputTokens: whole(outcome.insideOutput),
    overflow: outcome.overflowTiers.flatMap((tier, index) => (tier.input === 0 && tier.output === 0 ? [] : [{
      requestInputTokens: basis.tierRequests[index] ?? "0", requests: tier.requests === null ? null : whole(tier.requests),
      inputTokens: whole(tier.input), cachedTokens: whole(tier.cached), outputTokens: whole(tier.output),
    }])),
    profile: packed.packed.length > LONGEST_PROFILE ? "" : packed.packed,
  };
  return {
    ...base, card: model.card, cardVersion: model.version, model: model.model, mode, inputTpm, outputTpm,
    purchase: settings.plan === "daily" ? { plan: "daily", daysPerMonth } : { plan: "hourly", hoursPerDay: "24", daysPerMonth },
    tokenCard: tokens.card, tokenCardVersion: tokens.version, tokenModel: tokens.model === model.model ? "" : tokens.model,
    requestInputTokens: facts.kind === "profile" ? basis.tierRequests[0] ?? null : base.requestInputTokens,
    traffic: null, sizing,
  };
}

function newItem(id: string, { settings: { model } }: SizedStudy): PtuItem {
  // The traffic was measured over all hours, so that is what the plans are compared over.
  return { ...defaultItem("ptu", { id, card: model.card, cardVersion: model.version, model: model.model }), comparedHoursPerDay: null };
}

function withItems(state: PlanState, scenario: Scenario, items: Scenario["items"]): Pick<PlanState, "plan"> {
  return { plan: { ...state.plan, scenarios: state.plan.scenarios.map((one) => (one === scenario ? { ...one, items } : one)) } };
}

/** As the plan keeps texts: one line, not empty, of bounded length. */
function shortText(text: string): string {
  const cleaned = cleanText(text, false).trim();
  return cleaned === "" ? "-" : [...cleaned].slice(0, LONGEST_TEXT).join("");
}

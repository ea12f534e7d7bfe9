import { defaultItem } from "../../../../plan/defaultItem";
import { freshId } from "../../../../plan/freshId";
import type { Scenario } from "../../../../plan/plan";
import { MOST_SCENARIOS } from "../../../../plan/tables/planTable";
import { LONGEST_PROFILE } from "../../../../model/measuredSizing";
import type { Item, PtuItem, ReservationItem } from "../../../../model/item";
import type { Settings } from "../../../../model/settings";
import type { ReservationOutcome } from "../../../../traffic/sizer/sizer";
import type { StudyOptionName } from "../../../../traffic/study/study";
import { change, openScenario, planStore, type PlanState } from "../../../../store/planStore";
import { selectedItem } from "../../../../store/selectors/usePriced";
import { withoutDraft } from "../../../../store/drafts";
import { paygItems } from "./paygIntoPlan";
import { sampleMonth } from "../sizing/sampleMonth";
import { shortText, sizedItem, type ItemWords } from "./sizedItem";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import { fetchPackedProfile } from "../../source/trafficQueries";

/** Where a result went, and what of the traffic the plan could not keep. */
export interface PutIntoPlan {
  readonly is: "added" | "updated";
  /** One, or a token item for each price tier. */
  readonly items: number;
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
  "card",
  "cardVersion",
  "model",
  "speed",
  "mode",
  "inputTpm",
  "outputTpm",
  "purchase",
  "tokenCard",
  "tokenCardVersion",
  "tokenModel",
  "requestInputTokens",
  "comparedHoursPerDay",
  "traffic",
  "sizing",
];

/** Nothing is reserved: that is bought by the token, and no subscription of 0 / 0. */
export function isPayAsYouGo({
  inputSteps,
  outputSteps,
}: Pick<ReservationOutcome, "inputSteps" | "outputSteps">): boolean {
  return inputSteps === 0 && outputSteps === 0;
}

/** Nothing reserved can only go into the plan where it has a price by the token. */
export function canGoIntoPlan({ basis }: SizedStudy, outcome: ReservationOutcome): boolean {
  return !isPayAsYouGo(outcome) || (basis.hasTokenPrices && basis.rules.overflow !== "refused");
}

/**
 * Makes an option an item: a PTU item or a throughput reservation (the open one where it is of the same kind and model,
 * else a new one), pay as you go a new token item, or one for each price tier. One step of undo.
 *
 * @throws TrafficError where the profile cannot be had any more
 */
export async function putIntoPlan(
  sized: SizedStudy,
  outcome: ReservationOutcome,
  words: ItemWords,
): Promise<PutIntoPlan> {
  if (isPayAsYouGo(outcome)) {
    let count = 0;
    change((state) => {
      const scenario = openScenario(state);
      const items = tokenItems(sized, words, state.plan.settings, scenario.items);
      count = items.length;
      return { ...withItems(state, scenario, [...scenario.items, ...items]), itemId: items[0]?.id ?? state.itemId };
    });
    return { is: "added", items: count, isProfileLeftOut: false };
  }
  const packed = await fetchPackedProfile(sized.load);
  const target = targetItem(planStore.getState(), sized);
  change((state) => {
    const scenario = openScenario(state);
    const { settings } = state.plan;
    if (target !== null) {
      const filled = FIELDS.reduce(withoutDraft, sizedItem(target, sized, outcome, { packed, words, settings }));
      return {
        ...withItems(
          state,
          scenario,
          scenario.items.map((one) => (one.id === target.id ? filled : one)),
        ),
        itemId: target.id,
      };
    }
    const id = freshId(scenario.items.map((one) => one.id));
    const fresh = sizedItem(newItem(id, sized), sized, outcome, { packed, words, settings });
    return { ...withItems(state, scenario, [...scenario.items, fresh]), itemId: id };
  });
  return {
    is: target === null ? "added" : "updated",
    items: 1,
    isProfileLeftOut: packed.packed.length > LONGEST_PROFILE,
  };
}

/**
 * Adds a scenario an option, as many as the plan takes: a reserved item, or token items for pay as you go. One step of
 * undo. The minute profile, the same for all, stays with one of them.
 */
export async function putAsScenarios(
  sized: SizedStudy,
  result: SizingResult,
  given: { readonly words: ItemWords; readonly nameOf: (name: StudyOptionName) => string },
): Promise<PutAsScenarios> {
  const packed = await fetchPackedProfile(sized.load);
  const room = MOST_SCENARIOS - planStore.getState().plan.scenarios.length;
  const all = result.options.flatMap(({ name, found }) =>
    found === null || !canGoIntoPlan(sized, found.outcome) ? [] : [{ name, outcome: found.outcome }],
  );
  const taken = all.slice(0, Math.max(0, room));
  const reserved = taken.filter(({ outcome }) => !isPayAsYouGo(outcome));
  const keeper = reserved.find(({ name }) => name === "best") ?? reserved[0];
  if (taken.length > 0) {
    change((state) => {
      const { settings } = state.plan;
      const itemsOf = (one: (typeof taken)[number]): readonly Item[] =>
        isPayAsYouGo(one.outcome)
          ? tokenItems(sized, given.words, settings, [])
          : [
              sizedItem(newItem("i1", sized), sized, one.outcome, {
                packed: one === keeper ? packed : { ...packed, packed: "" },
                words: given.words,
                settings,
              }),
            ];
      const added = taken.map((one): Scenario => ({
        name: given.nameOf(one.name),
        currency: sized.settings.currency,
        savingsPlan: null,
        items: itemsOf(one),
      }));
      return { plan: { ...state.plan, scenarios: [...state.plan.scenarios, ...added] } };
    });
  }
  return {
    added: taken.map(({ name }) => name),
    leftOut: all.slice(taken.length).map(({ name }) => name),
    isProfileLeftOut: keeper !== undefined && packed.packed.length > LONGEST_PROFILE,
  };
}

function tokenItems(sized: SizedStudy, words: ItemWords, plan: Settings, others: readonly Item[]): readonly Item[] {
  const ids = others.map(({ id }) => id);
  const short = { label: (of: Parameters<ItemWords["label"]>[0]) => shortText(words.label(of)), note: words.note };
  return paygItems(sized, sampleMonth(sized.settings, sized.facts, plan.month), short, () => {
    const id = freshId(ids);
    ids.push(id);
    return id;
  });
}

/** The open item, where an option would go into it. */
export function targetItem(state: PlanState, { settings }: SizedStudy): PtuItem | ReservationItem | null {
  const { model, speed } = settings;
  const item = selectedItem(state);
  if (item?.kind !== (speed === null ? "ptu" : "reservation") || item.model !== model.model) return null;
  if (openScenario(state).currency !== settings.currency) return null;
  return item.kind === "reservation" && speed !== null ? { ...item, speed } : item;
}

function newItem(id: string, { settings: { model, speed } }: SizedStudy): PtuItem | ReservationItem {
  const given = { id, card: model.card, cardVersion: model.version, model: model.model };
  return speed === null ? defaultItem("ptu", given) : { ...defaultItem("reservation", given), speed };
}

export function withItems(state: PlanState, scenario: Scenario, items: Scenario["items"]): Pick<PlanState, "plan"> {
  return {
    plan: { ...state.plan, scenarios: state.plan.scenarios.map((one) => (one === scenario ? { ...one, items } : one)) },
  };
}

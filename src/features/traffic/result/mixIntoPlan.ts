import { defaultItem } from "../../../plan/defaultItem";
import { freshId } from "../../../plan/freshId";
import type { Item, PtuItem, ReservationItem } from "../../../model/item";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../model/ptuSteps";
import type { Steps } from "../../../model/sizing";
import type { TierTokens } from "../../../traffic/sizer/sizer";
import { change, openScenario } from "../../../store/planStore";
import { isNothing, type BoughtMix, type OnTop } from "./boughtMix";
import { tokenItemsOf } from "./paygIntoPlan";
import { sampleMonth } from "./sampleMonth";
import { shortText } from "./sizedItem";
import { withItems } from "./sizingIntoPlan";
import type { SizedStudy } from "./sizingStudy";

/** What the items are called. */
export interface MixWords {
  readonly base: string;
  /** Of one on top, in the order of `BoughtMix.onTop`. */
  readonly onTop: (one: OnTop) => string;
  readonly overflow: string;
  /** Of each: that it carries the traffic with the others only. */
  readonly note: string;
}

/**
 * Adds the parts of a mix to the scenario as items: the base by the day, what is on top of it, and the tokens that
 * neither holds, at token prices. None of them carries the traffic alone, so that none of them is held against it. One
 * step of undo.
 *
 * @returns how many items were added
 */
export function putMixIntoPlan(sized: SizedStudy, mix: BoughtMix, words: MixWords): number {
  let count = 0;
  change((state) => {
    const scenario = openScenario(state);
    const items = mixItems(sized, mix, words, scenario.items, state.plan.settings.month);
    count = items.length;
    return { ...withItems(state, scenario, [...scenario.items, ...items]), itemId: items[0]?.id ?? state.itemId };
  });
  return count;
}

/** @param others whose ids are taken */
export function mixItems(
  sized: SizedStudy,
  { base, onTop, overflowTiers }: BoughtMix,
  words: MixWords,
  others: readonly Pick<Item, "id">[],
  month: Parameters<typeof sampleMonth>[2],
): readonly Item[] {
  const ids = others.map(({ id }) => id);
  const nextId = (): string => {
    const id = freshId(ids);
    ids.push(id);
    return id;
  };
  const note = shortText(words.note);
  const reserved: readonly Item[] = [
    ...(isNothing(base)
      ? []
      : [reservedItem(nextId(), sized, base, words.base, { plan: "daily", daysPerMonth: "all" })]),
    ...onTop.map((one) =>
      reservedItem(
        nextId(),
        sized,
        one.steps,
        words.onTop(one),
        one.plan === "block"
          ? { plan: "block", daysPerMonth: "all" }
          : { plan: "hourly", hoursPerDay: one.hoursPerDay, daysPerMonth: "all" },
      ),
    ),
  ].map((item) => ({ ...item, note }));
  const overflow = tokenItemsOf(
    overflowTiers.map((tier) => ({ ...tier, requests: tier.requests ?? requestsLike(tier, sized) })),
    sized,
    sampleMonth(sized.settings, sized.facts, month),
    { label: () => shortText(words.overflow), note: () => note },
    nextId,
  );
  return [...reserved, ...overflow];
}

function reservedItem(
  id: string,
  { settings: { model, speed, mode } }: SizedStudy,
  { inputSteps, outputSteps }: Steps,
  label: string,
  purchase: ReservationItem["purchase"] & { readonly plan: "daily" | "block" | "hourly" },
): PtuItem | ReservationItem {
  const given = { id, card: model.card, cardVersion: model.version, model: model.model };
  const bought = {
    label: shortText(label),
    mode,
    inputTpm: String(inputSteps * INPUT_STEP_TPM),
    outputTpm: String(outputSteps * OUTPUT_STEP_TPM),
  };
  if (speed !== null) return { ...defaultItem("reservation", given), ...bought, speed, purchase };
  // PTU is sold in no blocks.
  return { ...defaultItem("ptu", given), ...bought, purchase: purchase.plan === "block" ? DAILY : purchase };
}

/** A profile does not say which requests overflow: as many as have the same tokens on average, at least one. */
function requestsLike({ input, output }: TierTokens, { study: { totals }, facts }: SizedStudy): number {
  const all = totals.requests === 0 ? facts.minutes : totals.requests;
  // rounding: only chooses how the tokens are spread over requests; a request is whole.
  return Math.max(1, Math.round((all * (input + output)) / (totals.input + totals.output)));
}

const DAILY = { plan: "daily", daysPerMonth: "all" } as const;

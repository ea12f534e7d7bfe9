import { defaultItem } from "../../../../plan/defaultItem";
import { freshId } from "../../../../plan/freshId";
import type { Item, ModelUnitItem } from "../../../../model/item";
import { change, openScenario } from "../../../../store/planStore";
import { windowsBought } from "../intoPlan/boughtMix";
import { shortText } from "../intoPlan/sizedItem";
import { withItems } from "../intoPlan/sizingIntoPlan";
import type { ReplicaAnswer } from "./replicaAnswer";
import type { ReplicaUnit } from "./replicaForm";

/** What the items are called. */
interface ReplicaNames {
  readonly base: string;
  readonly onTop: string;
}

/**
 * Adds the replicas to the scenario: those that are kept by the month, and those that are started by the hour, windows
 * of the same size as one item. One step of undo.
 *
 * @returns how many items were added
 */
export function putReplicasIntoPlan(
  { plans: { best }, windows }: ReplicaAnswer,
  unit: ReplicaUnit,
  minutes: number,
  names: ReplicaNames,
): number {
  let count = 0;
  change((state) => {
    const scenario = openScenario(state);
    const items = replicaItems(best.base, windows, unit, minutes, names, scenario.items);
    count = items.length;
    return { ...withItems(state, scenario, [...scenario.items, ...items]), itemId: items[0]?.id ?? state.itemId };
  });
  return count;
}

function replicaItems(
  base: number,
  windows: ReplicaAnswer["windows"],
  { card, version, model, spec }: ReplicaUnit,
  minutes: number,
  names: ReplicaNames,
  others: readonly Item[],
): readonly Item[] {
  const ids = others.map(({ id }) => id);
  const unitItem = (label: string, replicas: number, purchase: ModelUnitItem["purchase"]): Item => {
    const id = freshId(ids);
    ids.push(id);
    const given = { id, card, cardVersion: version, model, spec, label: shortText(label) };
    return { ...defaultItem("model-unit", given), replicas: String(replicas), purchase };
  };
  const { onTop } = windowsBought({ base: { inputSteps: base, outputSteps: 0 }, windows, overflowTiers: [] }, minutes);
  return [
    ...(base === 0 ? [] : [unitItem(names.base, base, { plan: "monthly", cancelledAfterDays: null })]),
    ...onTop.flatMap((one) =>
      one.plan === "hourly"
        ? [
            unitItem(names.onTop, one.steps.inputSteps, {
              plan: "hourly",
              hoursPerDay: one.hoursPerDay,
              daysPerMonth: "all",
            }),
          ]
        : [],
    ),
  ];
}

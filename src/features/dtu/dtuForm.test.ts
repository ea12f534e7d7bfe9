import { beforeEach, expect, test } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { listDtu } from "../../rates/list/listDtu";
import type { DtuItem } from "../../model/item";
import { toText } from "../../money/toText";
import { startWith } from "../../store/planActions";
import { openScenario, planStore } from "../../store/planStore";
import { capacityOf, dtuMultipleField, peakField, setDtuSizing, setDtuSpec, sizingOf } from "./dtuForm";

const card = realCard("model-studio-dtu-beijing-cny@2026-09.json");
const specs = listDtu(buildRateCards([card], []), card.id, "", "qwen3.5-35b-a3b");

beforeEach(() => {
  const given = { id: "i1", card: card.id, cardVersion: "2026-09", model: "qwen3.5-35b-a3b", spec: "standard" };
  const items = [defaultItem("dtu", given)];
  startWith({ ...emptyPlan("", "A", "CNY"), scenarios: [{ name: "A", currency: "CNY", savingsPlan: null, items }] });
});

function now(): DtuItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "dtu") throw new Error("no DTU");
  return item;
}

const holds = () => {
  const capacity = capacityOf(now(), specs);
  return capacity && [capacity.multiple, capacity.inputTpm, capacity.outputTpm].map(toText);
};

test("the vendor's examples: a peak of 1,300,000 / 160,000 needs 2, one of 2,600,000 / 320,000 needs 4", () => {
  setDtuSizing(now(), "peak", capacityOf(now(), specs));
  peakField(now(), "peakInputTpm", []).onValue("1300000");
  peakField(now(), "peakOutputTpm", []).onValue("160000");
  expect(holds()).toEqual(["2", "1312000", "164000"]);
  peakField(now(), "peakInputTpm", []).onValue("2600000");
  peakField(now(), "peakOutputTpm", []).onValue("320000");
  expect(holds()).toEqual(["4", "2624000", "328000"]);
});

test("the multiple and the peak start from what is bought", () => {
  dtuMultipleField(now(), []).onValue("3");
  setDtuSizing(now(), "peak", capacityOf(now(), specs));
  expect([sizingOf(now()), now().peakInputTpm, now().peakOutputTpm]).toEqual(["peak", "1968000", "246000"]);
  setDtuSizing(now(), "multiple", capacityOf(now(), specs));
  expect([now().multiple, now().peakInputTpm]).toEqual(["3", null]);
  setDtuSizing(now(), "peak", null);
  setDtuSizing(now(), "multiple", null);
  expect(now().multiple).toBe("2");
});

test("a spec that is not listed holds nothing that is known", () => {
  setDtuSpec(now(), "gone");
  expect([now().spec, holds()]).toEqual(["gone", null]);
});

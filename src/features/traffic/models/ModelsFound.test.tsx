// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildRateCards } from "../../../rates/card/rateCards";
import { pricedPlan } from "../../../store/selectors/pricedPlan";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import type { TrafficFacts } from "../../../worker/trafficFacts";
import { foundFamilies } from "./modelGroups";
import { ModelsFound } from "./ModelsFound";

/** Names go by family without a price too. */
const bare = { rateCards: buildRateCards([], []), factors: [] };
const cards: LoadedCards = { ...bare, from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };

function boxes(facts: Pick<TrafficFacts, "models" | "otherModels">) {
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(
    <LocaleProvider language="en">
      <ModelsFound facts={facts} families={foundFamilies(facts.models, cards, "USD", "")} />
    </LocaleProvider>,
  );
  return [...page.querySelectorAll("tbody tr")].map((row) => {
    const box = row.querySelector("input");
    const name = row.querySelector("label span span")?.textContent ?? "";
    const cells = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
    return [name, box?.checked, box?.disabled, ...cells];
  });
}

const model = (name: string, requests: number, kept = true) => ({ name, requests, input: 10, output: 1, kept });

test("models stand by family, the most used first, with what came of each", () => {
  expect(boxes({ models: [model("gpt-4o", 10), model("qwen-plus-latest", 8), model("Qwen-Plus", 1_000)] })).toEqual([
    ["All models", true, true, "1,018", "30", "3"],
    ["qwen-plus", true, false, "1,008", "20", "2"],
    ["qwen-plus-latest", true, false, "8", "10", "1"],
    ["Qwen-Plus", true, false, "1,000", "10", "1"],
    ["gpt-4o", true, false, "10", "10", "1"],
  ]);
});

test("the last model, or the last family, cannot be deselected; sums without requests show none", () => {
  const models = [model("qwen-plus-latest", 0), model("qwen-plus", 0, false), model("gpt-4o", 0, false)];
  expect(boxes({ models })).toEqual([
    ["All models", false, false, "30", "3"],
    ["qwen-plus", false, true, "20", "2"],
    ["qwen-plus-latest", true, true, "10", "1"],
    ["qwen-plus", false, false, "10", "1"],
    ["gpt-4o", false, false, "10", "1"],
  ]);
});

test("models beyond those that are listed are one line", () => {
  const otherModels = { count: 1_234, requests: 5, input: 6, output: 7, kept: true };
  expect(boxes({ models: [model("a", 9), model("b", 8, false)], otherModels }).at(-1)).toEqual([
    "All other models, 1,234 of them",
    true,
    false,
    "5",
    "6",
    "7",
  ]);
  const only = boxes({ models: [model("a", 9, false), model("b", 8, false)], otherModels });
  expect(only.at(-1)?.slice(1, 3)).toEqual([true, true]);
});

import { expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { SpeechTrainingItem } from "../../model/trainingItem";
import { october, speechTraining } from "../october.testing";
import { priceItem } from "../priceItem";
import { trainingFacts } from "./trainingExamples.testing";

function priced(more: Partial<SpeechTrainingItem> = {}) {
  const result = priceItem(speechTraining(more), october);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

it("counts 25 tokens a second and epoch of either model, at the price per 1,000 (training-examples.json, speechRule)", () => {
  expect(trainingFacts.speechRule.formula).toContain("(lm_max_epoch + fm_max_epoch) * 25 * total seconds");
  const { oneTime, monthly, working, lines } = priced();
  // (10 + 5) × 25 × 600 s = 225,000 tokens at 0.2.
  expect(working.map(({ result }) => toText(result))).toEqual(["225000", "45"]);
  expect([toText(oneTime), toText(monthly)]).toEqual(["45", "0"]);
  expect(lines.map(({ quantity, unitPrice }) => [toText(quantity), toText(unitPrice)])).toEqual([["225", "0.2"]]);
});

it("counts either model alone, and part seconds as they are", () => {
  expect(toText(priced({ flowEpochs: "0" }).oneTime)).toBe("30");
  expect(toText(priced({ languageEpochs: "0" }).oneTime)).toBe("15");
  expect(toText(priced({ audioSeconds: "0.5", languageEpochs: "1", flowEpochs: "0" }).oneTime)).toBe("0.0025");
});

it("says that the page names no model beside the price", () => {
  expect(priced().warnings.find(({ code }) => code === "card-note")?.params["en"]).toContain("names no model");
});

it("is refused on a card without it", () => {
  const result = priceItem(speechTraining({ cardVersion: "2026-06" }), october);
  expect(!result.ok && result.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(["card card-has-no-kind"]);
});

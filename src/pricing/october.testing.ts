import { buildRateCards } from "../rates/rateCards";
import { realCard } from "../rates/realCards.testing";
import type { DtuItem, MediaItem, SavingsPlan, TokensItem } from "../model/item";
import type { ImageTrainingItem, SpeechTrainingItem } from "../model/trainingItem";
import { context, tokens } from "./pricing.testing";
import { BEIJING } from "./reservation/reservation.testing";

/** Test support: what the vendor sells in Beijing in October 2026, and items on it. */
export const octoberTokenCard = realCard("model-studio-tokens-beijing-cny@2026-10.json");
export const dtuCard = realCard("model-studio-dtu-beijing-cny@2026-09.json");
export const savingsPlanCard = realCard("model-studio-savings-plan-china@2026-09.json");

export const october = context("CNY", {
  rateCards: buildRateCards(
    [
      octoberTokenCard,
      BEIJING,
      dtuCard,
      savingsPlanCard,
      realCard("model-studio-other-beijing-cny@2026-10.json"),
      realCard("model-studio-other-singapore-cny@2026-10.json"),
      realCard("model-studio-training-china@2026-06.json"),
      realCard("model-studio-training-china@2026-09.json"),
      realCard("model-studio-tuned-tokens-beijing-cny@2026-09.json"),
    ],
    [],
  ),
});

const common = { id: "i1", label: "", note: "", discountPercent: "0", startMonth: "1" };

/** Input at 2 and output at 8 a million, class A: 500,000 requests of 1,000 + 1,000 tokens are ¥5,000. */
export function octoberTokens(more: Partial<TokensItem> = {}): TokensItem {
  return tokens({
    card: octoberTokenCard.id,
    cardVersion: octoberTokenCard.version,
    model: "qwen3.7-plus",
    requestsPerMonth: "500000",
    inputTokens: "1000",
    outputTokens: "1000",
    ...more,
  });
}

/** One baseline of the first model that is listed. */
export function dtu(more: Partial<DtuItem> = {}): DtuItem {
  const [first] = dtuCard.dtu;
  if (first === undefined) throw new Error("no DTU is listed");
  return {
    ...common,
    kind: "dtu",
    months: null,
    card: dtuCard.id,
    cardVersion: dtuCard.version,
    model: first.model,
    spec: first.spec,
    multiple: "1",
    peakInputTpm: null,
    peakOutputTpm: null,
    mode: "instruct",
    tokenCard: "",
    tokenCardVersion: "",
    tokenModel: "",
    requestInputTokens: null,
    ...more,
  };
}

export function media(more: Partial<MediaItem> = {}): MediaItem {
  return {
    ...common,
    kind: "media",
    months: null,
    growthPercent: "0",
    card: "model-studio-other-beijing-cny",
    cardVersion: "2026-10",
    model: "wan3.0-video",
    variant: "480P",
    quantityPerMonth: "1000",
    promotional: false,
    ...more,
  };
}

export function imageTraining(more: Partial<ImageTrainingItem> = {}): ImageTrainingItem {
  return {
    ...common,
    kind: "image-training",
    card: "model-studio-training-china",
    cardVersion: "2026-09",
    model: "wan2.7-image-pro",
    job: { by: "steps", maxSteps: "200", generation: "text-to-image", resolution: "1k" },
    ...more,
  };
}

export function speechTraining(more: Partial<SpeechTrainingItem> = {}): SpeechTrainingItem {
  return {
    ...common,
    kind: "speech-training",
    card: "model-studio-training-china",
    cardVersion: "2026-09",
    model: "cosyvoice",
    audioSeconds: "600",
    languageEpochs: "10",
    flowEpochs: "5",
    ...more,
  };
}

/** ¥10,000 a month, 12 months, all upfront: class A at 0.80. */
export function savingsPlan(more: Partial<SavingsPlan> = {}): SavingsPlan {
  return {
    card: savingsPlanCard.id,
    cardVersion: savingsPlanCard.version,
    commitmentPerMonth: "10000",
    termMonths: "12",
    payment: "all-upfront",
    ...more,
  };
}

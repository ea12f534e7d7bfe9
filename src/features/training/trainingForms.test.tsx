import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { context, textTraining, videoTraining } from "../../pricing/pricing.testing";
import { imageTraining, october, speechTraining } from "../../pricing/october.testing";
import { priceItem } from "../../pricing/priceItem";
import type { ItemResult } from "../../pricing/pricedItem";
import { withDraft } from "../../store/drafts";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { ImageTrainingItem, VideoTrainingItem } from "../../model/trainingItem";
import { problem } from "../../model/problem";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { ImageTrainingForm } from "./ImageTrainingForm";
import { SpeechTrainingForm } from "./SpeechTrainingForm";
import { TextTrainingForm } from "./TextTrainingForm";
import { VideoTrainingForm } from "./VideoTrainingForm";

const draw = (form: ReactNode, rateCards = context().rateCards) =>
  renderToStaticMarkup(
    <WithRealCards rateCards={rateCards}>
      <LocaleProvider language="en">{form}</LocaleProvider>
    </WithRealCards>,
  );
const video = (item: VideoTrainingItem, result: ItemResult = priceItem(item, context())) =>
  draw(<VideoTrainingForm item={item} result={result} />);
const words = (markup: string) => markup.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

test("each row says what is billed: rounded half up, capped, or nothing", () => {
  const clips = [
    { seconds: "3.4", count: "1" },
    { seconds: "11.5", count: "2" },
    { seconds: "0.4", count: "5" },
  ];
  const text = words(video(videoTraining({ clips })));
  expect(text).toContain("|At most 10 s of each clip are billed|");
  expect(text).toContain("|3 s|3 s|");
  expect(text).toContain("|10 s|capped at 10 s|20 s|");
  expect(text).toContain("|0 s|under half a second, not billed|0 s|");
  expect(text).toContain("|Total|8|23 s|");
});

test("a number that is half typed stays in its row with its error below the row", () => {
  const clips = [
    { seconds: "3.4", count: "1" },
    { seconds: "5", count: "1" },
  ];
  const fault = problem("clips[1].seconds", "not-a-number", { value: "abc" });
  const item = withDraft(videoTraining({ clips }), "clips[1].seconds", { raw: "abc", problem: fault });
  const markup = video(item, { ok: false, item, problems: [fault] });
  expect(markup).toMatch(/aria-invalid="true"[^>]*name="clips\[1\]\.seconds"[^>]*value="abc"/);
  expect(words(markup)).toContain("|Enter a number of seconds, 0 or more. You typed abc.|");
  expect(words(markup)).toContain("|Total|incomplete|–|");
});

test("a long list shows a page of rows, and adds all of them up", () => {
  const clips = Array.from({ length: 812 }, (_, index) => ({ seconds: String(index % 9), count: "1" }));
  const markup = video(videoTraining({ clips }));
  expect(markup.match(/name="clips\[\d+\]\.seconds"/g)).toHaveLength(20);
  expect(words(markup)).toContain("|Rows 1 to 20 of 812; all are billed|");
  expect(words(markup)).toContain("|Total|812|");
});

test("text training: an early cancellation is said while its fold is shut", () => {
  const form = (cancelledAfterTokens: string | null) => {
    const item = textTraining({ cancelledAfterTokens });
    return words(draw(<TextTrainingForm item={item} result={priceItem(item, context())} />));
  };
  expect(form(null)).toContain("|Cancelled early|Not cancelled|");
  expect(form("1200000")).toContain("|Cancelled early|After 1,200,000 tokens|");
});

const image = (given: Partial<ImageTrainingItem> = {}) => {
  const item = imageTraining(given);
  return words(draw(<ImageTrainingForm item={item} result={priceItem(item, october)} />, october.rateCards));
};
const images = { by: "images", images: "100", resolution: "1k", epochs: "800", gpuFactor: "8" } as const;

test("image training asks for what its model counts: steps, or images", () => {
  const steps = image();
  expect(steps).toContain("Counted by steps: steps × the longest sequence of a step");
  expect(steps).toContain("|Max. steps|");
  expect(steps).not.toContain("|GPUs|");
  const counted = image({ model: "qwen-image-2.0", job: images });
  expect(counted).toContain("Counted by images: epochs × images × pixels ÷ 1,024 × GPUs");
  expect(counted).toContain("|8 is the vendor’s example; it changes with scheduling|");
  expect(counted).not.toContain("|Max. steps|");
});

test("image training of 0 epochs says so at the field", () => {
  const text = image({ model: "qwen-image-2.0", job: { ...images, epochs: "0" } });
  expect(text).toContain("Enter a number of epochs, 1 or more. You typed 0.");
});

test("a job that the model does not count offers the fields of its model", () => {
  const text = image({ job: images });
  expect(text).toContain("wan2.7-image-pro counts its training tokens another way.");
  expect(text).toContain("|Use the fields of this model|");
  expect(image()).not.toContain("Use the fields of this model");
});

test("speech training asks for audio and the epochs of either model", () => {
  const item = speechTraining();
  const text = words(draw(<SpeechTrainingForm item={item} result={priceItem(item, october)} />, october.rateCards));
  for (const label of ["Audio to train on", "Epochs of the language model", "Epochs of the flow model"])
    expect(text).toContain(`|${label}|`);
  expect(text).toContain("|25 tokens per second and epoch|");
});

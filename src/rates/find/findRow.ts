import { failed, ok, problem, type Result } from "../../model/problem";
import { findListed, type Found } from "./findListed";
import type { RateCards } from "../card/rateCards";
import type {
  FineTunedPrice,
  ImageTrainingPrice,
  PtuPrice,
  SpeechTrainingPrice,
  RateCard,
  TextTrainingPrice,
  VideoTrainingPrice,
} from "../card/rateCard";
import { rowsOfModel } from "./rowsOfModel";

/** Price per 1,000 training tokens of a text model. Problems are at "card", "cardVersion" or "model". */
export function findTextTraining(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<TextTrainingPrice>> {
  return findListed(rateCards, card, version, (one) => rowOf(one, one.textTraining, model));
}

/** Price per 1,000 training tokens of a video model. Problems as above. */
export function findVideoTraining(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<VideoTrainingPrice>> {
  return findListed(rateCards, card, version, (one) => rowOf(one, one.videoTraining, model));
}

/** Hourly and daily rates of a PTU model; whether the row serves the mode is for the rule that prices it. */
export function findPtu(rateCards: RateCards, card: string, version: string, model: string): Result<Found<PtuPrice>> {
  return findListed(rateCards, card, version, (one) => rowOf(one, one.ptu, model));
}

/** Token prices of a model that the user fine-tuned: those of its lowest tier. */
export function findFineTuned(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<FineTunedPrice>> {
  const found = findFineTunedTiers(rateCards, card, version, model);
  return found.ok ? ok({ card: found.value.card, row: found.value.row[0] }) : found;
}

/** The same of every tier, from the lowest; a row without bounds is the only one and holds for every request. */
export function findFineTunedTiers(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<readonly [FineTunedPrice, ...FineTunedPrice[]]>> {
  return findListed(rateCards, card, version, (one) => {
    const lowest = rowOf(one, one.fineTunedTokens, model);
    if (!lowest.ok) return lowest;
    const over = (row: FineTunedPrice) => row.tierOver ?? 0;
    const [first = lowest.value, ...rest] = [...rowsOfModel(one.fineTunedTokens, model)].sort(
      (a, b) => over(a) - over(b),
    );
    return ok([first, ...rest]);
  });
}

/** Price per 1,000 training tokens of an image model, and how the page counts them. Problems as above. */
export function findImageTraining(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<ImageTrainingPrice>> {
  return findListed(rateCards, card, version, (one) => rowOf(one, one.imageTraining, model));
}

/** Price per 1,000 training tokens of a speech model. Problems as above. */
export function findSpeechTraining(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): Result<Found<SpeechTrainingPrice>> {
  return findListed(rateCards, card, version, (one) => rowOf(one, one.speechTraining, model));
}

/** The row of a model among the rows of one kind. */
function rowOf<R extends { readonly model: string }>(card: RateCard, rows: readonly R[], model: string): Result<R> {
  if (rows.length === 0) return failed(problem("card", "card-has-no-kind", { card: card.id, version: card.version }));
  const [row] = rowsOfModel(rows, model);
  return row === undefined ? failed(problem("model", "model-unknown", { model, card: card.id })) : ok(row);
}

import { chooseModel } from "../../pricing/tokens/chooseModel";
import type { ImagesJob, ImageTrainingItem } from "../../model/trainingItem";
import type { DecimalText } from "../../model/quantities";
import { useCards } from "../../store/cards/cards";
import { modelChoices } from "../../store/fields/choices";
import { updateItem } from "../../store/itemActions";
import { openScenario, usePlanState } from "../../store/planStore";

export function setJob(item: ImageTrainingItem, job: ImageTrainingItem["job"], field: string): void {
  updateItem<ImageTrainingItem>(item.id, [`job.${field}`], (one) => ({ ...one, job }));
}

export function withSteps(item: ImageTrainingItem, maxSteps: DecimalText): ImageTrainingItem {
  return item.job.by === "steps" ? { ...item, job: { ...item.job, maxSteps } } : item;
}

export function withImages(item: ImageTrainingItem, some: Partial<ImagesJob>): ImageTrainingItem {
  return item.job.by === "images" ? { ...item, job: { ...item.job, ...some } } : item;
}

/** Gives an item whose job is counted as another family does a job of its own model. */
export function useJobOfModel(item: ImageTrainingItem): () => void {
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  return () => {
    if (cards === null) return;
    const listed = modelChoices(cards.rateCards, "image-training", currency).find(
      (one) => one.card === item.card && one.model === item.model,
    );
    if (listed === undefined) return;
    updateItem<ImageTrainingItem>(item.id, ["job"], (one) => chooseModel(one, listed, cards.rateCards));
  };
}

import type { CardFields } from "./card/cardFields";
import { openFields } from "./card/cardFields";
import { choiceField, countField } from "./card/cardValues";
import { priceField, type PriceHead } from "./card/priceField";
import type { ByResolution, ImageTrainingPrice } from "./card/rateCard";
import { readLaterRows, readRow, ROW } from "./card/readPriceRows";

const FIELDS = [...ROW, "price", "formula", "stepTokens", "pixels", "pixelsPerToken"];

/** How an image is counted is the edition's, and stands on the row. */
export function readImageTraining(card: CardFields, head: PriceHead): readonly ImageTrainingPrice[] {
  return readLaterRows(card, "imageTraining", FIELDS, (row): ImageTrainingPrice => {
    const price = { ...readRow(row), price: priceField(row, "price", "text-training", head) };
    const formula = choiceField(row, "formula", ["wan", "qwen"]);
    switch (formula) {
      case "wan": {
        const known = ["text-to-image", "image-to-image"];
        const steps = openFields(row.get("stepTokens"), row.at("stepTokens"), known, row.found);
        return {
          ...price,
          formula,
          stepTokens: {
            "text-to-image": byResolution(steps, "text-to-image"),
            "image-to-image": byResolution(steps, "image-to-image"),
          },
        };
      }
      case "qwen":
        return {
          ...price,
          formula,
          pixels: byResolution(row, "pixels"),
          pixelsPerToken: countField(row, "pixelsPerToken", 1),
        };
      default:
        return formula satisfies never;
    }
  });
}

/** @param fields null: a problem is reported already */
function byResolution(fields: CardFields | null, name: string): ByResolution {
  const counts = fields && openFields(fields.get(name), fields.at(name), ["1k", "2k"], fields.found);
  return counts === null
    ? { "1k": 1, "2k": 1 }
    : { "1k": countField(counts, "1k", 1), "2k": countField(counts, "2k", 1) };
}

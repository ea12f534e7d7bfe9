import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCardText } from "./card/parseCardText";
import type { ByResolution } from "./card/rateCard";
import { readRatesFile, realCard } from "./published/realCards.testing";

interface ImageRules {
  readonly imageRules: readonly [
    {
      readonly lMax: readonly {
        readonly generationType: "t2i" | "i2i";
        readonly maxTokenLength: "1k" | "2k";
        readonly lMax: number;
      }[];
    },
    { readonly formula: string; readonly maxPixels: ByResolution },
  ];
}

describe("training of images", () => {
  it("tokens of a step, pixels, and pixels a token are those of the page", () => {
    const file = new URL("../cases/facts/2026-10/training-examples.json", import.meta.url);
    const facts: ImageRules = JSON.parse(readFileSync(file, "utf8"));
    const [wan, qwen] = facts.imageRules;
    const generations = { t2i: "text-to-image", i2i: "image-to-image" } as const;
    const counted = { wan: 0, qwen: 0 };
    for (const row of realCard("model-studio-training-china@2026-09.json").imageTraining) {
      counted[row.formula] += 1;
      if (row.formula === "wan")
        for (const { generationType, maxTokenLength, lMax } of wan.lMax)
          expect(row.stepTokens[generations[generationType]][maxTokenLength]).toBe(lMax);
      else {
        expect(row.pixels).toEqual(qwen.maxPixels);
        expect(qwen.formula).toContain(`max_pixels / ${row.pixelsPerToken}`);
      }
    }
    expect([wan.lMax.length, counted]).toEqual([4, { wan: 2, qwen: 2 }]);
  });

  it.each(["stepTokens", "pixels", "pixelsPerToken"])("a row without its %s refuses the card", (field) => {
    const text = readRatesFile("model-studio-training-china@2026-09.json").replaceAll(`"${field}":`, `"note":`);
    const read = parseCardText(text, "model-studio-training-china@2026-09.json");
    expect(read.ok ? [] : read.problems.map(({ path }) => path).filter((path) => path.includes(field))).not.toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { priceList } from "./priceList";
import { priceListCsv } from "./priceListCsv";
import { pricePerThousand } from "../find/pricePerThousand";
import { realCard, realCards } from "../published/realCards.testing";

describe("priceListCsv", () => {
  const cards = realCards();
  const csv = priceListCsv(priceList(cards));
  const lines = csv.split("\n");

  it("has the promised header, LF lines and one line a price", () => {
    expect(lines[0]).toBe("card,version,currency,kind,model,mode,spec,tierOver,tierUpTo,dimension,price");
    expect(csv).not.toContain("\r");
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(priceList(cards).length + 2);
    expect(priceListCsv(priceList(cards.filter((card) => !card.secondary))).split("\n")).toHaveLength(471 + 2);
  });

  it("has no line twice, and a comma in no cell but a variant", () => {
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines.slice(0, -1)) expect(line.replace(/"[^"]+"/, "").split(","), line).toHaveLength(11);
  });

  it.each([
    ["text training", "model-studio-training-deployment,2026-03-18,USD,text-training,qwen3-14b,,,,,training,0.0016"],
    ["video training", "model-studio-training-deployment,2026-03-18,USD,video-training,wan2.6-i2v,,,,,training,0.08"],
    [
      "PTU of one price for both modes",
      "model-studio-training-deployment,2026-03-18,USD,ptu,qwen-flash-2025-07-28,both,,,,daily-output,0.72",
    ],
    [
      "PTU of one mode, as printed",
      "model-studio-training-deployment,2026-03-18,USD,ptu,qwen3-max-2025-09-23,instruct,,,,daily-output,5.40",
    ],
    [
      "PTU thinking output",
      "model-deployment-china,undated,CNY,ptu,qwen-plus-2025-12-01,thinking,,,,hourly-output,1.92",
    ],
    ["model units", "model-deployment-china,undated,CNY,model-unit,glm-5,,MU3x16-pd,,,monthly,1055504"],
    ["tiered tokens", "ai-paas,undated,CNY,tokens,qwen-plus,thinking,,128000,256000,cache-hit,0.0005"],
    ["tokens without a bound", "model-studio-billing,2025-04-03,USD,tokens,qwen-turbo,instruct,,0,,input,0.00005"],
    [
      "fine-tuned input for both modes",
      "model-deployment-china,undated,CNY,fine-tuned-tokens,qwen3-8b,both,,,,input,0.0005",
    ],
    [
      "fine-tuned output without modes",
      "model-deployment-china,undated,CNY,fine-tuned-tokens,qwen2.5-7b-instruct,,,,,output,0.001",
    ],
    [
      "tokens per million, divided",
      "model-studio-tokens-singapore-usd,2026-03,USD,tokens,qwen3-coder-plus,instruct,,32000,128000,cache-hit,0.00036",
    ],
    [
      "one secondary price for both modes",
      "model-studio-tokens-beijing-cny,2026-08,CNY,tokens,glm-5.1,both,,32000,200000,output,0.028",
    ],
  ])("writes %s", (_what, line) => {
    expect(lines).toContain(line);
  });

  it("keeps what a price is for beside it", () => {
    const rows = priceList([realCard("model-studio-tokens-beijing-cny@2026-08.json")]);
    expect(new Set(rows.map((row) => row.per))).toEqual(new Set(["1000000-tokens"]));
    expect(rows.every((row) => row.secondary)).toBe(true);
    const units = priceList([realCard("model-deployment-international@undated.json")]);
    expect(new Set(units.map((row) => `${row.dimension} ${row.per}`))).toEqual(
      new Set([
        "hourly-input 10000-input-tpm-hour",
        "hourly-output 1000-output-tpm-hour",
        "daily-input 10000-input-tpm-day",
        "daily-output 1000-output-tpm-day",
        "hourly replica-hour",
        "monthly replica-month",
      ]),
    );
  });
});

describe("pricePerThousand", () => {
  it.each([
    ["12", "0.012"],
    ["0.360", "0.00036"],
    ["1.80", "0.0018"],
    ["200", "0.2"],
    ["1000", "1"],
    ["12345.6", "12.3456"],
    ["10000", "10"],
    ["0.5", "0.0005"],
    ["0", "0"],
  ])("%s a million is %s a thousand", (million, thousand) => {
    expect(pricePerThousand(million, 1000000)).toBe(thousand);
  });

  it("leaves prices per thousand as printed", () => {
    expect(pricePerThousand("5.40", 1000)).toBe("5.40");
  });
});

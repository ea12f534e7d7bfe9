import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { toText } from "../../money/toText";
import { parseQuotaFactorsText, type PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";
import { readRatesFile } from "../../rates/published/realCards.testing";
import type { SteadyTraffic } from "../../model/item";
import { newestEdition, trafficFactors, weighed } from "./trafficWeights";

function edition(file: string): PtuQuotaFactors {
  const read = parseQuotaFactorsText(readRatesFile(file), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const august = edition("ptu-quota-factors@2026-08-26.json");
const editions = [edition("ptu-quota-factors@2026-06.json"), august, edition("reservation-quota-factors@2026-10.json")];

const traffic = (inputTokens: number, more: Partial<SteadyTraffic> = {}): SteadyTraffic => ({
  peakRequestsPerMinute: "80",
  averageRequestsPerMinute: "50",
  inputTokens: String(inputTokens),
  outputTokens: "1000",
  cacheHitPercent: "0",
  headroomPercent: "0",
  quotaFactors: true,
  overflowLeftOut: false,
  ...more,
});

function counted(kind: "ptu" | "reservation", model: string, request: SteadyTraffic): readonly [string, string] {
  const { inputPerRequest, outputPerRequest } = weighed(request, trafficFactors(editions, { kind, model }, request));
  return [toText(inputPerRequest), toText(outputPerRequest)];
}

interface Example {
  readonly id: string;
  readonly model: string;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly expectedInputQuota: string;
  readonly outputTokens?: number;
  readonly expectedOutputQuota?: string;
}

describe("steady traffic of a reservation counts as the vendor's worked examples", () => {
  const file = new URL("../../cases/facts/2026-10/quota-factors-examples.json", import.meta.url);
  const { examples }: { readonly examples: readonly Example[] } = JSON.parse(readFileSync(file, "utf8"));

  test("of which there are seven", () => expect(examples).toHaveLength(7));
  test.each(examples.map((one) => [one.id, one] as const))("%s", (_id, example) => {
    const { model, inputTokens, cachedTokens, outputTokens = 1000 } = example;
    const request = traffic(inputTokens, {
      outputTokens: String(outputTokens),
      cacheHitPercent: String((100 * cachedTokens) / inputTokens),
    });
    const [input, output] = counted("reservation", model, request);
    expect(input).toBe(example.expectedInputQuota);
    if (example.expectedOutputQuota !== undefined) expect(output).toBe(example.expectedOutputQuota);
  });
});

describe("bands of a reservation", () => {
  // qwen3.7-flash: 1 up to 32,000, 3 up to 256,000, 6 up to 1,000,000; cached tokens a fifth.
  const flash = "qwen3.7-flash-2026-07-15";
  test.each([
    [0, "0", "1000"],
    [1, "1", "1000"],
    [32_000, "32000", "1000"],
    [32_001, "32003", "3000"],
    [256_000, "704000", "3000"],
    [256_001, "704006", "6000"],
    [1_000_000, "5168000", "6000"],
    // Longer than the last band: the last.
    [1_000_001, "5168006", "6000"],
  ])("%i tokens take %s of the input and %s of the output quota", (tokens, input, output) => {
    expect(counted("reservation", flash, traffic(tokens))).toEqual([input, output]);
  });

  it("count a fully cached input at the cached factor of each band", () => {
    expect(counted("reservation", flash, traffic(50_000, { cacheHitPercent: "100" }))).toEqual(["17200", "3000"]);
  });
});

it("PTU counts all of a request by the tier of its length, a reservation part by part", () => {
  expect(counted("ptu", "glm-5.1", traffic(50_000))).toEqual(["66500", "1170"]);
  expect(counted("reservation", "glm-5.1", traffic(50_000))).toEqual(["55940", "1170"]);
});

it("every token counts as one where the factors are off, or none are listed for the model", () => {
  expect(counted("reservation", "glm-5.1", traffic(50_000, { quotaFactors: false }))).toEqual(["50000", "1000"]);
  expect(counted("reservation", "unheard-of", traffic(50_000))).toEqual(["50000", "1000"]);
  expect(counted("ptu", "unheard-of", traffic(50_000))).toEqual(["50000", "1000"]);
});

it("a later edition of PTU's factors says nothing of reservations", () => {
  expect(newestEdition(editions, "ptu")?.version).toBe("2026-08-26");
  expect(newestEdition(editions, "reservation")?.version).toBe("2026-10");
  expect(newestEdition([august], "reservation")).toBeNull();
  expect(trafficFactors([august], { kind: "reservation", model: "glm-5.1" }, traffic(1))).toBeNull();
});

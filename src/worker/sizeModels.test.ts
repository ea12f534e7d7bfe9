import { expect, test } from "vitest";
import type { SizingRules } from "../traffic/sizer/sizingRules";
import { holdMade, holdRead } from "./heldTraffic";
import { newTrafficReader } from "../traffic/log/rows/newTrafficReader";
import { previewLog } from "./readLogFile";
import { sizeModels } from "./sizeModels";

const twoDigits = (value: number) => String(value).padStart(2, "0");
const TEXT = [
  "time,input_tokens,output_tokens,model",
  ...Array.from(
    { length: 60 },
    (_, at) => `2026-01-05T09:${twoDigits(at)}:${twoDigits((at * 17) % 60)}Z,9000,800,busy`,
  ),
  "2026-01-05T09:10:00Z,50,1,rare",
  "",
].join("\n");
const rules: SizingRules = {
  overflow: "whole-request",
  prices: { inputStep: 90_000n, outputStep: 7_000n, tiers: [{ upTo: null, input: 3n, cached: 3n, output: 9n }] },
  maxInputTokens: null,
  quota: null,
  minimum: null,
};

async function held() {
  const { understanding } = await previewLog(new Blob([TEXT]), { zone: "UTC" }, null);
  const reader = newTrafficReader(understanding);
  reader.push(new TextEncoder().encode(TEXT));
  return holdRead(reader.finish(), "UTC", { models: ["busy"], measuredCache: false });
}

const unheard = { onShare: () => undefined, signal: new AbortController().signal };

test("each group is sized by its own rules over the whole period, whichever models are selected", async () => {
  const shares: number[] = [];
  const sized = await sizeModels(
    await held(),
    [
      { names: ["busy"], rules, isReserved: true },
      { names: ["rare"], rules, isReserved: true },
    ],
    { ...unheard, onShare: (one) => void shares.push(one) },
  );
  const [busy, rare] = sized;
  expect(sized.map(({ totals }) => [totals.minutes, totals.requests])).toEqual([
    [60, 60],
    [60, 1],
  ]);
  expect(busy?.best).toMatchObject({ inputSteps: 1, outputSteps: 1, overflowRequests: 0 });
  // 60 × (9,000 × 3 + 800 × 9) by tokens.
  expect(busy?.totals.payAsYouGo).toBe(2_052_000n);
  expect(busy?.best?.total).toBe(97_000n);
  expect(rare?.best).toMatchObject({ inputSteps: 0, outputSteps: 0, overflowRequests: 1, total: 159n });
  expect(shares).toEqual([0.5, 1]);
});

test("where no reservation is listed, only the tokens are priced", async () => {
  const [one] = await sizeModels(await held(), [{ names: ["busy", "rare"], rules, isReserved: false }], unheard);
  expect(one).toMatchObject({ best: null, totals: { requests: 61, payAsYouGo: 2_052_159n } });
});

test("an aborted signal stops it between two groups", async () => {
  const stop = new AbortController();
  const group = { names: ["rare"], rules, isReserved: true };
  const shares: number[] = [];
  const work = sizeModels(await held(), [group, group, group], {
    signal: stop.signal,
    onShare: () => {
      shares.push(1);
      stop.abort();
    },
  });
  await expect(work).rejects.toThrow(DOMException);
  expect(shares).toEqual([1]);
});

test("traffic that was made has no models", async () => {
  const none = new Float64Array();
  const profile = { clock: "relative", firstMinute: 0, minutes: 0, requests: none, input: none, output: none } as const;
  const made = holdMade({ kind: "profile", profile: { ...profile, cached: null } }, "UTC");
  await expect(sizeModels(made, [], unheard)).rejects.toMatchObject({ reason: "broke" });
});

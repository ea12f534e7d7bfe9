import fc from "fast-check";
import { expect, test } from "vitest";
import { findTokenTiers, type TokenTier } from "../../rates/find/findTokenTiers";
import { tierFor } from "../../rates/find/tierFor";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { conversationRounds } from "./conversationRounds";
import { largestInput, inputPerRound, type Conversation } from "./inputPerRound";

const tiers = tiersOf("qwen-plus");
const LIMIT = 1_000_000n;

/** 0–128K, 128K–256K, 256K–1M on ai-paas. */
function tiersOf(model: string): readonly TokenTier[] {
  const found = findTokenTiers(pinnedRateCards, "ai-paas", "", model, "instruct");
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value.tiers;
}

const rows = (of: Conversation) =>
  inputPerRound(tiers, of).map(
    ({ round, inputTokens, tier }) => `${round}: ${inputTokens} ${tier?.tierOver ?? "over"}`,
  );

test("a short conversation is listed whole", () => {
  expect(rows({ inputTokens: 1200n, outputTokens: 300n, systemTokens: 800n, rounds: 3n })).toEqual([
    "1: 2000 0",
    "2: 3500 0",
    "3: 5000 0",
  ]);
});

test("of a long one: the first two, where the tier changes, the first over the limit, the last", () => {
  expect(rows({ inputTokens: 8000n, outputTokens: 300n, systemTokens: 30_000n, rounds: 400n })).toEqual([
    "1: 38000 0",
    "2: 46300 0",
    "12: 129300 128000",
    "28: 262100 256000",
    "117: 1000800 over",
    "400: 3349700 over",
  ]);
});

test("a tier's upper bound is still in it", () => {
  const at = (inputTokens: bigint) => rows({ inputTokens, outputTokens: 0n, systemTokens: 0n, rounds: 1n });
  expect([at(127_999n), at(128_000n), at(128_001n)].flat()).toEqual(["1: 127999 0", "1: 128000 0", "1: 128001 128000"]);
});

test("an input that does not grow stays in its tier", () => {
  expect(rows({ inputTokens: 0n, outputTokens: 0n, systemTokens: 5n, rounds: 50n })).toEqual([
    "1: 5 0",
    "2: 5 0",
    "50: 5 0",
  ]);
});

const conversation: fc.Arbitrary<Conversation> = fc.record({
  inputTokens: fc.bigInt(0n, 20_000n),
  outputTokens: fc.bigInt(0n, 20_000n),
  systemTokens: fc.bigInt(0n, 300_000n),
  rounds: fc.bigInt(1n, 60n),
});

test("property: no change of tier is left out", () => {
  fc.assert(
    fc.property(conversation, (of) => {
      const listed = inputPerRound(tiers, of);
      for (let round = 1n; round <= of.rounds; round++) {
        const before = listed.findLast((row) => row.round <= round);
        const tier = tierFor(tiers, of.systemTokens + round * of.inputTokens + (round - 1n) * of.outputTokens);
        expect(before?.tier ?? null).toBe(tier.ok ? tier.value : null);
      }
    }),
  );
});

test("property: the largest input is priced, and one token more is not", () => {
  let bounded = 0;
  fc.assert(
    fc.property(conversation, (of) => {
      const largest = largestInput(LIMIT, of);
      const isPriced = (inputTokens: bigint) =>
        conversationRounds(tiers, { ...of, inputTokens, rounds: Number(of.rounds) }).ok;
      if (largest === null) {
        expect(isPriced(0n)).toBe(false);
        return;
      }
      expect([isPriced(largest), isPriced(largest + 1n)]).toEqual([true, false]);
      bounded += 1;
    }),
  );
  expect(bounded).toBeGreaterThan(20);
});

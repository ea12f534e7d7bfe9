import type { MeasuredSizing } from "./plan";

/**
 * Test support: a week of measured traffic and what overflows 260,000 / 31,000 TPM of it, another one for each `seed`.
 */
export function measuredSizing(seed = 0, more: Partial<MeasuredSizing> = {}): MeasuredSizing {
  const plus = (value: number) => String(value + seed * 7919);
  return {
    source: "chat-november.csv",
    checksum: (0x8f3a91c0d27be465n ^ ((BigInt(seed) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn))
      .toString(16)
      .padStart(16, "0"),
    clock: "absolute",
    firstMinute: "29878560",
    zone: "Asia/Shanghai",
    busy: null,
    minutes: "10080",
    requests: plus(193_660),
    inputTokens: plus(223_654_221),
    cachedTokens: plus(55_120_000),
    outputTokens: plus(40_863_110),
    peakInputTpm: plus(483_125),
    peakOutputTpm: plus(57_310),
    rule: "whole-request",
    quotaFactors: false,
    reservedInputTpm: "260000",
    reservedOutputTpm: "31000",
    overflowRequests: "8211",
    overflowMinutes: "331",
    insideInputTokens: plus(213_654_221),
    insideOutputTokens: plus(38_863_110),
    overflow: [
      {
        requestInputTokens: "32000",
        requests: "8000",
        inputTokens: "8123456",
        cachedTokens: "2000000",
        outputTokens: "1765432",
      },
      {
        requestInputTokens: "128000",
        requests: "211",
        inputTokens: "1876544",
        cachedTokens: "0",
        outputTokens: "234568",
      },
    ],
    profile: "",
    ...more,
  };
}

import { inflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "../../../encoding/base64url";
import { LONGEST_PROFILE } from "../../../model/measuredSizing";
import { drawTraffic } from "../../shapes/drawTraffic";
import { seededNumbers } from "../../shapes/seededNumbers";
import type { MinuteProfile } from "../minuteProfile";
import { profileOf } from "../profileOf";
import { packProfile } from "./packProfile";
import { checksumBytes } from "./packedHead";
import { profileChecksum } from "./profileChecksum";
import { unpackProfile } from "./unpackProfile";

const anySum = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.maxSafeNat().map((value) => value % 2 ** 51),
);

const anyProfile: fc.Arbitrary<MinuteProfile> = fc
  .record({
    clock: fc.constantFrom("absolute" as const, "relative" as const),
    firstMinute: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    rows: fc.array(fc.tuple(anySum, anySum, anySum, fc.integer({ min: 0, max: 4 })), { maxLength: 40 }),
    hasCached: fc.boolean(),
  })
  .map(({ clock, firstMinute, rows, hasCached }) => ({
    clock,
    firstMinute,
    minutes: rows.length,
    requests: Float64Array.from(rows, (row) => row[0]),
    input: Float64Array.from(rows, (row) => row[1]),
    output: Float64Array.from(rows, (row) => row[2]),
    cached: hasCached ? Float64Array.from(rows, (row) => Math.floor(row[1] / 4) * row[3]) : null,
  }));

const SMALL: MinuteProfile = {
  clock: "absolute",
  firstMinute: 29_000_000,
  minutes: 3,
  requests: Float64Array.of(3, 0, 1),
  input: Float64Array.of(12_345, 0, 70_000),
  output: Float64Array.of(900, 0, 1_000),
  cached: null,
};
/** One minute without traffic, as the version before wrote it. */
const PACKED_BEFORE_ITS_START = "Aa3nBbpjAAFGCAUA";
const PACKED = "ATMUE7ZjcGjcxcjMwMDAyMbKxFxU-CAhQYmBgYmJg_0COzs7AA";

describe("packProfile", () => {
  it("gives back what was packed", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(unpackProfile(packProfile(profile))).toEqual(profile);
      }),
      { numRuns: 800 },
    );
  });

  it("gives back minutes without traffic, and packs them so that any inflate reads them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.array(fc.nat(300), { maxLength: 5 }), (quiet, rest) => {
        const sums = Float64Array.from([...new Float64Array(quiet), ...rest]);
        const profile: MinuteProfile = {
          clock: "absolute",
          firstMinute: 0,
          minutes: sums.length,
          requests: sums,
          input: sums,
          output: sums,
          cached: null,
        };
        const packed = packProfile(profile);
        expect(unpackProfile(packed)).toEqual(profile);
        expect(inflateRawSync((fromBase64url(packed) ?? new Uint8Array()).subarray(5)).length).toBeGreaterThan(9);
      }),
    );
  });

  it("opens what an older version packed into a stream that points before its first byte", () => {
    expect(unpackProfile(PACKED_BEFORE_ITS_START)?.requests).toEqual(Float64Array.of(0));
  });

  it("is read for ever", () => {
    expect(unpackProfile(PACKED)).toEqual(SMALL);
  });

  it("packs a week of busy minutes into what a plan may hold", () => {
    const drawn = drawTraffic({
      shape: "weekly",
      days: 7,
      requestsPerMinute: 55,
      peakFactor: 2.5,
      inputTokens: 3_000,
      outputTokens: 400,
      spread: 0.8,
      cacheHitPercent: 0,
      growthPercentPerMonth: 0,
      monthsAhead: 0,
      seed: 11,
    });
    if (!drawn.ok || drawn.value.kind !== "requests") throw new Error("not drawn");
    const text = packProfile(profileOf(drawn.value.arrivals));
    expect(text.length).toBeGreaterThan(10_000);
    expect(text.length).toBeLessThan(72_000);
  });

  it("packs nothing rather than a part, or an inexact sum", () => {
    const numbers = seededNumbers(1);
    const noise = Float64Array.from({ length: 30_000 }, () => numbers.next());
    expect(packProfile({ ...SMALL, minutes: noise.length, requests: noise, input: noise, output: noise })).toBe("");
    expect(packProfile({ ...SMALL, input: Float64Array.of(2 ** 51 + 1, 0, 0) })).toBe("");
    expect(packProfile({ ...SMALL, input: Float64Array.of(2 ** 51, 0, 2 ** 51) })).not.toBe("");
  });
});

describe("unpackProfile", () => {
  it("takes no other text, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackProfile(text)).toBeNull();
      }),
    );
    expect(unpackProfile("A".repeat(LONGEST_PROFILE + 4))).toBeNull();
  });

  it("sees any changed character", () => {
    let changes = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(PACKED.length - 1), fc.constantFrom(..."ABCxyz019-_"), (at, digit) => {
        if (PACKED[at] === digit) return;
        const changed = unpackProfile(PACKED.slice(0, at) + digit + PACKED.slice(at + 1));
        if (changed === null) refused += 1;
        else expect(changed).toEqual(SMALL);
        changes += 1;
      }),
    );
    expect(changes).toBeGreaterThan(80);
    // A last digit may hold bits that no byte takes.
    expect(refused).toBeGreaterThan(changes / 2);
    for (let length = 0; length < PACKED.length; length += 1) expect(unpackProfile(PACKED.slice(0, length))).toBeNull();
  });

  const wrapped = (rest: Uint8Array, version = 1): string =>
    toBase64url(Uint8Array.of(version, ...checksumBytes(rest), ...deflateSync(rest, { level: 9 })));
  const head = (flags: number, minutes: number): number[] => [
    flags,
    0,
    0,
    0,
    0,
    minutes & 255,
    (minutes >> 8) & 255,
    (minutes >> 16) & 255,
    minutes >>> 24,
  ];

  it.each([
    ["another version", wrapped(Uint8Array.from([...head(0, 0), 0, 0, 0]), 2)],
    ["unknown flags", wrapped(Uint8Array.from([...head(4, 0), 0, 0, 0]))],
    ["a missing column", wrapped(Uint8Array.from([...head(0, 0), 0, 0]))],
    ["bytes left over", wrapped(Uint8Array.from([...head(0, 0), 0, 0, 0, 0]))],
    ["a negative sum", wrapped(Uint8Array.from([...head(0, 1), 1, 1, 0, 0]))],
    ["too many bytes a sum", wrapped(Uint8Array.from([...head(0, 0), 8, 0, 0]))],
    ["more cached than input", wrapped(Uint8Array.from([...head(2, 1), 0, 0, 0, 1, 2]))],
    ["more minutes than two years", wrapped(Uint8Array.from([...head(0, 2 ** 30), 0, 0, 0]))],
  ])("refuses %s", (_, text) => {
    expect(unpackProfile(text)).toBeNull();
  });

  it("takes an empty one", () => {
    expect(unpackProfile(wrapped(Uint8Array.from([...head(0, 0), 0, 0, 0])))?.minutes).toBe(0);
  });

  it("does not blow up: 60 MB of zeros in 60 kB are refused", () => {
    expect(unpackProfile(wrapped(new Uint8Array(60_000_000)))).toBeNull();
  });
});

describe("profileChecksum", () => {
  it("knows a profile again, and tells it from its neighbours", () => {
    expect(profileChecksum(SMALL)).toBe("37480af420eb1425");
    const changed: readonly MinuteProfile[] = [
      SMALL,
      { ...SMALL, clock: "relative" },
      { ...SMALL, firstMinute: 0 },
      { ...SMALL, requests: Float64Array.of(3, 1, 0) },
      { ...SMALL, input: Float64Array.of(12_345, 2 ** 32, 70_000) },
      { ...SMALL, input: SMALL.output, output: SMALL.input },
      { ...SMALL, cached: new Float64Array(3) },
      {
        ...SMALL,
        minutes: 4,
        requests: Float64Array.of(3, 0, 1, 0),
        input: Float64Array.of(12_345, 0, 70_000, 0),
        output: Float64Array.of(900, 0, 1_000, 0),
      },
    ];
    expect(new Set(changed.map(profileChecksum)).size).toBe(changed.length);
  });

  it("is 16 hexadecimal digits of what was packed", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const sum = profileChecksum(profile);
        expect(sum).toMatch(/^[0-9a-f]{16}$/);
        const unpacked = unpackProfile(packProfile(profile));
        expect(unpacked === null ? "" : profileChecksum(unpacked)).toBe(sum);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan } from "./anyPlan.testing";
import { decodeLink } from "./link/decodeLink";
import { encodeLink } from "./link/encodeLink";
import { isPlanFragment } from "./link/isPlanFragment";
import { readPlan } from "./read/readPlan";
import { readPlanText } from "./read/readPlanText";
import { planToText, writePlan } from "./write/writePlan";

/** Many runs of what must never throw; run apart from the tests. FUZZ_RUNS sets how many. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const LIMIT = 30 * 60_000;

const anything = fc.anything({
  withNullPrototype: true,
  withSparseArray: true,
  withBigInt: true,
  withDate: true,
  maxDepth: 5,
});

/** Some of the text replaced, put in or left out, at up to four places. */
function mutated(text: fc.Arbitrary<string>, piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece);
  return fc.tuple(text, fc.array(change, { minLength: 1, maxLength: 4 })).map(([whole, changes]) =>
    changes.reduce((current, [where, length, put]) => {
      const at = Math.floor(where * current.length);
      return current.slice(0, at) + put + current.slice(at + length);
    }, whole),
  );
}

/** A document with one value, anywhere, replaced by anything. */
function withOneChange(value: unknown, where: number, put: unknown): unknown {
  if (typeof value !== "object" || value === null) return put;
  const entries = Object.entries(value);
  const chosen = Math.floor(where * entries.length * 0.999_999);
  const inner = where * entries.length - chosen;
  const changed = entries.map(
    ([key, held], place) => [key, place === chosen ? withOneChange(held, inner, put) : held] as const,
  );
  return Array.isArray(value) ? changed.map(([, held]) => held) : Object.fromEntries(changed);
}

/** Whatever is accepted must hold all the rules: it writes and reads as itself. */
function holds(read: ReturnType<typeof readPlan>): void {
  if (read.ok) expect(readPlan(writePlan(read.value))).toEqual(read);
  else expect(read.problems.length).toBeGreaterThan(0);
}

describe("never throws", () => {
  it(
    "on anything as a document",
    () => {
      fc.assert(
        fc.property(anything, (input) => holds(readPlan(input))),
        { numRuns },
      );
    },
    LIMIT,
  );

  it(
    "on a plan with one value replaced",
    () => {
      const where = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
      fc.assert(
        fc.property(anyPlan, where, anything, (plan, place, put) => {
          holds(readPlan(withOneChange(writePlan(plan), place, put)));
        }),
        { numRuns: numRuns / 10 },
      );
    },
    LIMIT,
  );

  it(
    "on any text as a plan file",
    () => {
      const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.json());
      fc.assert(
        fc.property(text, (input) => holds(readPlanText(input))),
        { numRuns },
      );
    },
    LIMIT,
  );

  it(
    "on a plan file with pieces of it changed",
    () => {
      const piece = fc.constantFrom(
        "",
        "{",
        "}",
        "[",
        "]",
        ",",
        '"',
        "\\",
        "\\ud800",
        "1e999",
        "-",
        "__proto__",
        "null",
        "99999999999999999999",
        "\u0000",
      );
      const text = mutated(anyPlan.map(planToText), piece);
      fc.assert(
        fc.property(text, (input) => holds(readPlanText(input))),
        { numRuns: numRuns / 10 },
      );
    },
    LIMIT,
  );

  it(
    "on any text as a link",
    () => {
      const start = fc.constantFrom("", "#", "p1:", "#p1:", "p1%3A", "p2:", "#p2:", "p3:", "x:");
      const text = fc.tuple(start, fc.string({ unit: "binary", maxLength: 300 }));
      fc.assert(
        fc.property(text, ([name, rest]) => {
          isPlanFragment(name + rest);
          expect(decodeLink(name + rest).ok).toBe(false);
        }),
        { numRuns },
      );
    },
    LIMIT,
  );

  it(
    "on a link with pieces of it changed",
    () => {
      const piece = fc.constantFrom("", "A", "-", "_", "%", "%E0", "%41", " ", "\n", "#", ":", ".", "é", "\u202E");
      fc.assert(
        fc.property(mutated(anyPlan.map(encodeLink), piece), (input) => {
          const opened = decodeLink(input);
          if (opened.ok) expect(decodeLink(encodeLink(opened.value.plan))).toEqual(opened);
        }),
        { numRuns: numRuns / 10 },
      );
    },
    LIMIT,
  );
});

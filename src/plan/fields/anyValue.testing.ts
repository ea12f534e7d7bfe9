import fc from "fast-check";
import { cleanText } from "../read/cleanText";
import { compareDecimals } from "../../money/decimal";
import type { AnyTable, Bounds, Field, ObjectKind, ValueKind, WordList } from "./field";

/** Test support: arbitrary values of any field, as it reads them: the ends of every range and every script included. */
type Any<T> = fc.Arbitrary<T>;

const LONGEST_TRIED = 300;
const MOST_TRIED = 6;
/** Words that links know, and others. */
const SOME_WORDS: Readonly<Record<WordList, readonly [string, ...string[]]>> = {
  cards: ["ai-paas", "model-deployment-china", "model-studio-billing"],
  versions: ["undated", "2026-03-18", "2031-01-01"],
  models: ["qwen-plus", "qwen3-max", "__proto__"],
  specs: ["MU1", "MU3x16-pd"],
  zones: ["UTC", "Asia/Shanghai", "Asia/Singapore"],
};

/** Decimal text in normal form from 0 to `most`, with at most `places` places. */
export function anyDecimal(most: bigint, places = 0): Any<string> {
  const whole = fc.oneof(
    fc.constantFrom(0n, 1n, most),
    fc.bigInt(0n, most),
    fc.bigInt(0n, most < 100_000n ? most : 100_000n),
  );
  if (places === 0) return whole.map(String);
  const part = fc.oneof(fc.constant(""), fc.stringMatching(new RegExp(`^\\d{1,${places}}$`)));
  return fc.tuple(whole, part).map(([digits, fraction]) => {
    const kept = digits === most ? "" : fraction.replace(/0+$/, "");
    return kept === "" ? String(digits) : `${digits}.${kept}`;
  });
}

/** Whatever the field reads, its default among it. */
export function anyValue(field: Field<unknown>): Any<unknown> {
  const value = anyGiven(field);
  if (field.usual === undefined) return value;
  return fc.oneof({ weight: 1, arbitrary: fc.constant(field.usual) }, { weight: 3, arbitrary: value });
}

export function anyObject(object: ObjectKind): Any<unknown> {
  return object.type === "record"
    ? anyRecord(object.table)
    : fc.oneof(...Object.values(object.tables).map((table) => anyRecord(table)));
}

const isoDate = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyRecord(table: AnyTable): Any<unknown> {
  const fields = Object.fromEntries(Object.entries(table).map(([name, field]) => [name, anyValue(field)]));
  return fc.record(fields).map((record) => {
    // A part is no more than its whole.
    for (const [name, { kind }] of Object.entries(table)) {
      const [part, whole] = [record[name], kind.type === "number" && kind.atMost ? record[kind.atMost] : undefined];
      if (typeof part === "string" && typeof whole === "string" && compareDecimals(part, whole) > 0)
        record[name] = whole;
    }
    return record;
  });
}

function anyGiven({ kind, fresh }: Field<unknown>): Any<unknown> {
  switch (kind.type) {
    case "number": {
      const number = anyNumber(kind.bounds);
      if (typeof fresh === "number") return number.map(Number);
      return kind.word === undefined ? number : fc.oneof(number, fc.constant(kind.word));
    }
    case "text": {
      if (kind.pattern !== undefined) return fc.stringMatching(kind.pattern, { maxLength: 80 });
      const text = anyText(Math.min(kind.longest, LONGEST_TRIED), kind.lines);
      const given = kind.isKey ? text.filter((one) => one !== "") : text;
      return kind.words === undefined ? given : fc.oneof(fc.constantFrom(...SOME_WORDS[kind.words]), given);
    }
    case "date":
      return isoDate;
    case "choice":
      return fc.constantFrom(...kind.of);
    case "flag":
      return fc.boolean();
    case "tag":
      return fc.constant(fresh);
    case "list":
      return anyList(kind);
    case "object":
      return anyObject(kind.of);
    default:
      return kind satisfies never;
  }
}

function anyList({ of, least, most, unique }: Extract<ValueKind, { type: "list" }>): Any<unknown> {
  const lengths = { minLength: least, maxLength: Math.min(most, MOST_TRIED) };
  if (unique === undefined) return fc.array(anyObject(of), lengths);
  return fc.uniqueArray(anyObject(of), {
    ...lengths,
    selector: (element: unknown) =>
      typeof element === "object" && element !== null ? Reflect.get(element, unique) : null,
  });
}

function anyNumber({ minimum, maximum, whole }: Bounds): Any<string> {
  const most = anyDecimal(BigInt(maximum), whole ? 0 : 7);
  const within = most.map((number) => (compareDecimals(number, minimum) < 0 ? minimum : number));
  if (!minimum.startsWith("-")) return within;
  const least = anyDecimal(BigInt(minimum.slice(1)), 7).map((number) => (number === "0" ? number : `-${number}`));
  return fc.oneof(within, least);
}

function anyText(longest: number, lines: boolean): Any<string> {
  const unit = fc.constantFrom<"grapheme" | "binary">("grapheme", "binary");
  return fc
    .oneof(
      fc.constantFrom(
        "",
        "Support assistant",
        "多轮客服对话",
        "<img onerror=alert(1)>",
        "\u202Eabc\u200B",
        "=1+1",
        "ÄÖ…—😀",
      ),
      unit.chain((chosen) => fc.string({ unit: chosen, maxLength: longest })),
    )
    .map((text) => cleanText(cleanText(text, lines).slice(0, longest), lines));
}

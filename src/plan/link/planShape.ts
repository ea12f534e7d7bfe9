import type { AnyTable, Field, ObjectKind, WordList } from "../fields/field";
import { PLAN } from "../tables/planTable";
import { CARD_NAMES, CARD_VERSIONS, MODEL_NAMES, SPEC_NAMES } from "./namesP1";
import { ZONE_NAMES } from "./namesP2";
import type { RecordShape, Shape } from "./shape";
import { IMPLIED_FIELD } from "./usualIds";

const WORDS: Readonly<Record<WordList, readonly string[]>> = {
  cards: CARD_NAMES,
  versions: CARD_VERSIONS,
  models: MODEL_NAMES,
  specs: SPEC_NAMES,
  zones: ZONE_NAMES,
};

/**
 * The shape of a plan document in a codec: the fields of the tables that it and the codecs before it brought, in the
 * order of their places. What a newer codec brings is not in it, so that a published shape stays: `planShape.test.ts`
 * has each as it was published.
 *
 * @param codec its number: 1 of p1
 */
export function planShape(codec: number): Shape {
  return objectShape(PLAN.kind, codec, "");
}

function objectShape(object: ObjectKind, codec: number, item: string): Shape {
  switch (object.type) {
    case "record":
      return recordShape(object.table, codec, "", item);
    case "variant":
      if (object.by === "plan" && (item === "ptu" || item === "model-unit")) return purchaseShape(codec, item);
      return {
        type: "variant",
        by: object.by,
        of: Object.entries(object.tables)
          .filter(([, table]) => isIn(codec, table[object.by]))
          .map(([name, table]) => [name, recordShape(table, codec, object.by, name)] as const),
      };
    default:
      return object satisfies never;
  }
}

/** @param by the field that says which of several tables it is, which has a place of its own */
function recordShape(table: AnyTable, codec: number, by: string, item: string): RecordShape {
  const fields = Object.entries(table)
    .filter(([name, field]) => isIn(codec, field) && name !== by)
    .sort(([, a], [, b]) => a.place - b.place);
  const isAlways = ([name, { usual }]: (typeof fields)[number]) => usual === undefined && name !== IMPLIED_FIELD;
  const shapes = (entries: typeof fields) =>
    Object.fromEntries(entries.map(([name, field]) => namedShape(name, field, codec, item)));
  return {
    type: "record",
    always: shapes(fields.filter(isAlways)),
    sometimes: shapes(fields.filter((entry) => !isAlways(entry))),
  };
}

function namedShape(name: string, field: Field<unknown>, codec: number, item: string): readonly [string, Shape] {
  // Version 1, which p1 and p2 hold, had the days of a month in the place of its length.
  if (name === "month" && codec < 3) return ["daysPerMonth", number];
  return [name, fieldShape(field, codec, item)];
}

function fieldShape({ kind }: Field<unknown>, codec: number, item: string): Shape {
  switch (kind.type) {
    case "tag":
    case "number":
      return number;
    case "text":
      return kind.words === undefined ? { type: "text" } : { type: "name", known: WORDS[kind.words] };
    case "date":
      return { type: "text" };
    case "choice":
      return { type: "choice", of: kind.inLink };
    case "flag":
      return { type: "flag" };
    case "list":
      return { type: "list", of: objectShape(kind.of, codec, item) };
    case "object":
      return objectShape(kind.of, codec, item);
    default:
      return kind satisfies never;
  }
}

/** The hundreds of a place are the codec that brought the field. */
function isIn(codec: number, field: Field<unknown> | undefined): boolean {
  return field !== undefined && field.place < 100 * (codec + 1);
}

const number: Shape = { type: "number" };

/**
 * Written out, for links count the plans by their name in the document, where several have the same: from p3 on a PTU
 * item's hours or days say whether it is bought every month or once.
 */
function purchaseShape(codec: number, item: "ptu" | "model-unit"): Shape {
  const record = (always: RecordShape["always"], sometimes: RecordShape["sometimes"] = {}): RecordShape => ({
    type: "record",
    always,
    sometimes,
  });
  const hours = { hoursPerDay: number, daysPerMonth: number };
  const days = { daysPerMonth: number };
  const isOnceKnown = codec > 2 && item === "ptu";
  return {
    type: "variant",
    by: "plan",
    of: isOnceKnown
      ? [
          ["daily", record({}, { ...days, days: number })],
          ["hourly", record({}, { ...hours, hours: number })],
        ]
      : [
          ["hourly", record(hours)],
          ["daily", record(days)],
          ["monthly", record({}, { cancelledAfterDays: number })],
        ],
  };
}

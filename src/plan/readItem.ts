import { ANY_ITEM_FIELDS, type CommonFields, ITEM_FIELDS } from "./fieldNames";
import { type Item, ITEM_KINDS } from "./plan";
import type { ProblemList } from "./problemList";
import { readChoice } from "./readChoice";
import { type Fields, readFields } from "./readFields";
import { readModelUnit } from "./readModelUnit";
import { PERCENT, readOptionalNumber, TERM_MONTHS } from "./readNumber";
import { readOther } from "./readOther";
import { readPtu } from "./readPtu";
import { LONGEST_NOTE, readText } from "./readText";
import { readTokens } from "./readTokens";
import { readTextTraining, readVideoTraining } from "./readTraining";

/** An item of any kind. Null when it has no kind or no shape; whatever is wrong is reported with its path. */
export function readItem(value: unknown, path: string, list: ProblemList): Item | null {
  const named: unknown = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  const known = ITEM_KINDS.find((kind) => kind === named);
  const fields = readFields(value, path, known === undefined ? ANY_ITEM_FIELDS : ITEM_FIELDS[known], list);
  if (fields === null) return null;
  const kind = readChoice(fields, "kind", ITEM_KINDS);
  const common = readCommon(fields);
  switch (kind) {
    case "text-training":
      return readTextTraining(fields, common);
    case "video-training":
      return readVideoTraining(fields, common);
    case "ptu":
      return readPtu(fields, common);
    case "model-unit":
      return readModelUnit(fields, common);
    case "tokens":
      return readTokens(fields, common);
    case "other":
      return readOther(fields, common);
    case null:
      return null;
    default:
      return kind satisfies never;
  }
}

function readCommon(fields: Fields): CommonFields {
  return {
    id: readText(fields, "id", { empty: false }),
    label: readText(fields, "label", { fallback: "" }),
    note: readText(fields, "note", { fallback: "", longest: LONGEST_NOTE, lines: true }),
    discountPercent: readOptionalNumber(fields, "discountPercent", PERCENT, "0"),
    startMonth: readOptionalNumber(fields, "startMonth", TERM_MONTHS, "1"),
  };
}

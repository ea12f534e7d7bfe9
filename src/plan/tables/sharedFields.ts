import type { ItemKind } from "../../model/item";
import { LONGEST_NOTE, PERCENT, TERM_MONTHS } from "../fields/bounds";
import { choice, tag } from "../fields/choiceField";
import { number, optionalNumber } from "../fields/numberField";
import { text } from "../fields/textField";

/**
 * What every item has, whatever its kind.
 *
 * @param place of the kind: the codec that brought it, times 100
 */
export function common<K extends ItemKind>(kind: K, place = 100) {
  return {
    id: text(103, { isKey: true }),
    kind: tag(kind, place),
    label: text(101, { usual: "" }),
    note: text(102, { usual: "", longest: LONGEST_NOTE, lines: true }),
    discountPercent: number(PERCENT, 110, { usual: "0" }),
    startMonth: number(TERM_MONTHS, 301, { usual: "1" }),
  };
}

/** What can cost something every month. */
export const RECURRING = { months: optionalNumber(TERM_MONTHS, 302, { isReadLast: true }) };

/** What also grows from month to month: 60 times over it still has to be reckoned exactly, which the bounds see to. */
export const GROWING = {
  ...RECURRING,
  growthPercent: number({ minimum: "-100", maximum: "1000", whole: false }, 303, { usual: "0", isReadLast: true }),
};

/** What every item but `other` has: where its prices come from. Whether the card has them is a question for pricing. */
export const ON_CARD = {
  card: text(101, { isKey: true, words: "cards" }),
  cardVersion: text(100, { usual: "", words: "versions" }),
  model: text(102, { isKey: true, words: "models" }),
};

export const mode = (place: number) =>
  choice(["instruct", "thinking"], place, { usual: "instruct", inLink: ["thinking", "instruct"] });

import "./working.css";
import { formatMyriads } from "../../format/formatMyriads";
import { pricingMessages } from "../../format/messages/pricing";
import type { Amount } from "../../money/amount";
import { parseDecimal } from "../../money/decimal";
import { toText } from "../../money/toText";
import type { TermUnit } from "../../model/codes";
import { useFormat, useLanguage, useMessages, type Format } from "../LocaleProvider";

/** A formula as the pricing core hands it out, said again by structure: ui/ does not import it. */
export type FormulaTerm =
  | { readonly is: "number"; readonly value: Amount; readonly unit: TermUnit | null }
  | { readonly is: "op"; readonly op: string };

/** `20 × 3.36 input + 20 × 0.84 output`: numbers in the ink of the text, what they count in muted ink. */
export function FormulaText({ formula }: { formula: readonly FormulaTerm[] }) {
  return (
    <span className="formula">
      {formula.map((term, index) => {
        const before = formula[index - 1];
        const opens = before?.is === "op" && before.op === "(";
        const isClose = term.is === "op" && term.op === ")";
        return (
          <span key={index}>
            {index > 0 && !opens && !isClose && " "}
            {term.is === "op" ? term.op : <Quantity value={term.value} unit={term.unit} />}
          </span>
        );
      })}
    </span>
  );
}

/** A number of a formula with what it counts. */
export function Quantity({ value, unit }: { value: Amount; unit: TermUnit | null }) {
  const words = useMessages(pricingMessages);
  const format = useFormat();
  const text = toText(value);
  const myriads = formatMyriads(text, unit ?? "", useLanguage());
  const word = unit === null ? "" : words.term[myriads === null ? unit : "tokens"](text);
  return (
    <span className="formula-term">
      {myriads ?? termText(text, unit, format)}
      <UnitWord word={word} />
    </span>
  );
}

/** What a number counts, after a blank; a percent sign stands at its number. */
export function UnitWord({ word }: { word: string }) {
  return word === "" ? null : <i>{word === "%" ? word : ` ${word}`}</i>;
}

/** Prices as printed; where a quotient does not end, six decimals. */
const LONGEST = 6;

function termText(text: string, unit: TermUnit | null, format: Format): string {
  const isPrice = unit === "money" || unit === "input" || unit === "output" || unit === "cached";
  if (!isPrice) return format.number(text, { maxFraction: LONGEST });
  return format.number(text, { minFraction: Math.min(LONGEST, Math.max(2, placesOf(text))), maxFraction: LONGEST });
}

function placesOf(text: string): number {
  return parseDecimal(text)?.fraction.length ?? 0;
}

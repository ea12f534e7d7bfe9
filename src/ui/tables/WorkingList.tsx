import "./working.css";
import { formatMyriads } from "../../format/formatMyriads";
import { pricingMessages } from "../../format/messages/pricing";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { StepCode, TermUnit } from "../../model/codes";
import { FormulaText, UnitWord, type FormulaTerm } from "./FormulaText";
import { useFormat, useLanguage, useMessages } from "../LocaleProvider";

/** A row of the working as the pricing core hands it out. */
export interface WorkingRow {
  readonly code: StepCode;
  readonly params: Readonly<Record<string, string>>;
  readonly formula: readonly FormulaTerm[];
  readonly result: Amount;
  readonly resultUnit: TermUnit;
}

/** How an amount comes about: a name, the formula with the numbers in it, and what it comes to. */
export function WorkingList({ steps }: { steps: readonly WorkingRow[] }) {
  const words = useMessages(pricingMessages);
  return (
    <dl className="working">
      {steps.map((step, index) => (
        <div key={`${index} ${step.code}`}>
          <dt>{words.step[step.code](step.params)}</dt>
          <dd>{isOwnResult(step) ? null : <FormulaText formula={step.formula} />}</dd>
          <dd className="working-result">
            <Result step={step} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A formula of one number that is the result: said once is enough. */
function isOwnResult({ formula, result }: WorkingRow): boolean {
  const [only] = formula;
  return formula.length === 1 && only?.is === "number" && toText(only.value) === toText(result);
}

const SMALL_AMOUNT = /^-?0\.0/;

function Result({ step: { result, resultUnit } }: { step: WorkingRow }) {
  const words = useMessages(pricingMessages);
  const format = useFormat();
  const text = toText(result);
  const myriads = formatMyriads(text, resultUnit, useLanguage());
  if (resultUnit === "money")
    return format.number(text, { minFraction: 2, maxFraction: SMALL_AMOUNT.test(text) ? 6 : 2 });
  const word = words.term[myriads === null ? resultUnit : "tokens"](text);
  return (
    <>
      {myriads ?? format.number(text, { maxFraction: 2 })}
      <UnitWord word={word} />
    </>
  );
}

import { zero, type Amount } from "../money/amount";
import { add, divide, multiply, subtract } from "../money/arithmetic";
import type { Term } from "./working";

/** Test support: what a formula comes to: products before sums, from left to right, what is in brackets first. */
export function evaluated(formula: readonly Term[]): Amount {
  let place = 0;
  const isNext = (...signs: readonly string[]) => {
    const term = formula[place];
    return term?.is === "op" && signs.includes(term.op);
  };
  const value = (): Amount => {
    const term = formula[place];
    place += 1;
    if (term?.is === "number") return term.value;
    const inside = total();
    place += 1;
    return inside;
  };
  const product = (): Amount => {
    let result = value();
    while (isNext("×", "÷")) {
      const combine = isNext("×") ? multiply : divide;
      place += 1;
      result = combine(result, value());
    }
    return result;
  };
  const total = (): Amount => {
    let result = formula.length === 0 ? zero : product();
    while (isNext("+", "−")) {
      const combine = isNext("+") ? add : subtract;
      place += 1;
      result = combine(result, product());
    }
    return result;
  };
  return total();
}

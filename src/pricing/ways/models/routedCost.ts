import { amount, one, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero } from "../../../money/compare";

const HUNDRED = amount(100);

/** A load of which a share goes to a second model. */
export interface RoutedCost {
  /** Of a month: (1 − share) × own + share × second. */
  readonly monthly: Amount;
  /** Below zero where it costs more. */
  readonly saved: Amount;
  /** Percentage of the own cost; null where that is nothing. */
  readonly savedPercent: Amount | null;
  /** The share from which so much is saved. */
  readonly meets:
    | { readonly is: "from"; readonly sharePercent: Amount }
    /** No share saves as much. */
    | { readonly is: "never" }
    /** Nothing is asked for. */
    | { readonly is: "always" };
}

/**
 * What a month costs with a share of the requests routed to a second model, exact: requests are alike, so that the cost
 * is linear in the share. 100 against 40: routing 30 % costs 0.7 × 100 + 0.3 × 40 = 82; a quarter is saved from
 * 25 / 60 = 41 2/3 % on.
 */
export function routedCost(
  own: Amount,
  second: Amount,
  { sharePercent, savingPercent }: { readonly sharePercent: string; readonly savingPercent: string },
): RoutedCost {
  const share = divide(amount(sharePercent), HUNDRED);
  const monthly = add(multiply(subtract(one, share), own), multiply(share, second));
  const saved = subtract(own, monthly);
  return {
    monthly,
    saved,
    savedPercent: isZero(own) ? null : divide(multiply(saved, HUNDRED), own),
    meets: meetsOf(own, second, amount(savingPercent)),
  };
}

function meetsOf(own: Amount, second: Amount, savingPercent: Amount): RoutedCost["meets"] {
  if (isZero(savingPercent)) return { is: "always" };
  const most = subtract(own, second);
  if (compare(most, zero) <= 0) return { is: "never" };
  const sharePercent = divide(multiply(savingPercent, own), most);
  return compare(sharePercent, HUNDRED) > 0 ? { is: "never" } : { is: "from", sharePercent };
}

import { priceList } from "../../rates/list/priceList";
import { priceListCsv } from "../../rates/list/priceListCsv";
import { loadCards } from "../loadCards";
import { terminalLine } from "../terminalText";

const USAGE = "Usage: npm run --silent rates -- --csv\n\nPrints the price list of every rate card as CSV.\n";

/** What a run prints and the code it exits with. */
export interface RatesRun {
  readonly out: string;
  readonly err: string;
  readonly code: 0 | 1 | 2;
}

/**
 * `rates --csv`. A card that cannot be read is named on standard error and the code is 1: a list with a card missing
 * must not pass for the whole one.
 */
export function printRates(args: readonly string[], folder?: string): RatesRun {
  if (args.length !== 1 || args[0] !== "--csv") return { out: "", err: USAGE, code: 2 };
  const { cards, refused } = loadCards(folder);
  const problems = refused.flatMap((one) => one.problems);
  const err = problems
    .map(({ path, code, params }) => `${terminalLine(`${path}: ${[code, ...Object.values(params)].join(" ")}`)}\n`)
    .join("");
  return { out: priceListCsv(priceList(cards)), err, code: refused.length === 0 ? 0 : 1 };
}

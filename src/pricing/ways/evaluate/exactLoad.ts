import type { Workload } from "../../../model/workload";
import { parseDecimal } from "../../../money/decimal";

/** What of a workload may change from one question to the next, in whole numbers. */
export interface ExactLoad {
  /** A month. */
  readonly requests: number;
  /** Of a request. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In millionths: 40 % are 40,000,000. */
  readonly cacheHitPercent: number;
  /** In millionths: 7.33 hours a day are 7,330,000. */
  readonly hoursPerDay: number;
  /** In millionths: twice the mean is 2,000,000. */
  readonly peakToMean: number;
  /** What tokens cost over their list price, in millionths; reservations keep their price. */
  readonly tokenPrice: number;
}

export const MILLION = 1_000_000;
const PLACES = 6;

/** The workload's own numbers at list price; null where one has more than six decimals or is above 2^53. */
export function loadOf(workload: Workload): ExactLoad | null {
  const read = {
    requests: wholeOf(workload.requestsPerMonth, 0),
    inputTokens: wholeOf(workload.inputTokens, 0),
    outputTokens: wholeOf(workload.outputTokens, 0),
    cacheHitPercent: wholeOf(workload.cacheHitPercent, PLACES),
    hoursPerDay: wholeOf(workload.hoursPerDay, PLACES),
    peakToMean: wholeOf(workload.peakToMean, PLACES),
  };
  const { requests, inputTokens, outputTokens, cacheHitPercent, hoursPerDay, peakToMean } = read;
  return requests === null ||
    inputTokens === null ||
    outputTokens === null ||
    cacheHitPercent === null ||
    hoursPerDay === null ||
    peakToMean === null
    ? null
    : {
        requests,
        inputTokens,
        outputTokens,
        cacheHitPercent,
        hoursPerDay,
        peakToMean,
        tokenPrice: MILLION,
      };
}

/** The workload with the numbers of a load at list price, to be priced in full. */
export function workloadAt(workload: Workload, load: ExactLoad): Workload {
  return {
    ...workload,
    requestsPerMonth: String(load.requests),
    inputTokens: String(load.inputTokens),
    outputTokens: String(load.outputTokens),
    cacheHitPercent: millionths(load.cacheHitPercent),
    hoursPerDay: millionths(load.hoursPerDay),
    peakToMean: millionths(load.peakToMean),
  };
}

function wholeOf(text: string, places: number): number | null {
  const digits = parseDecimal(text);
  if (digits === null || digits.negative || digits.fraction.length > places) return null;
  // rounding: none, the digits are a whole number, and an unsafe one is refused.
  const value = Number(digits.whole + digits.fraction.padEnd(places, "0"));
  return Number.isSafeInteger(value) ? value : null;
}

function millionths(count: number): string {
  const text = String(count).padStart(PLACES + 1, "0");
  const [whole, part] = [text.slice(0, -PLACES), text.slice(-PLACES).replace(/0+$/, "")];
  return part === "" ? whole : `${whole}.${part}`;
}

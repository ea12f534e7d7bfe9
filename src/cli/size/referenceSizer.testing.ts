/**
 * Test support: sizing by trying every pair of steps, with whole numbers alone and nothing of the planner's own.
 */

export interface TwinRequest {
  /** Milliseconds of its arrival, from any minute's start. */
  readonly at: number;
  readonly input: number;
  readonly output: number;
}

export interface TwinRules {
  readonly plan: "hourly" | "daily";
  readonly billed: "prorated" | "whole";
  readonly overflow: "whole-request" | "excess";
  readonly maxInput?: number;
  /** Minutes of a profile, where they are more than those from the first request to the last. */
  readonly minutes?: number;
}

/** The price file of these tests, and the same prices as whole numbers of 10^-7. */
export const TWIN_PRICES = {
  name: "twin",
  currency: "USD",
  input_ptu_per_10k_hour: "0.28",
  output_ptu_per_1k_hour: "0.07",
  daily_multiple_input: "12",
  daily_multiple_output: "12",
  payg_input_per_1k: "0.0004",
  payg_output_per_1k: "0.0012",
};
const PLACES = 10n ** 7n;
const INPUT_STEP_HOUR = 2_800_000n;
const OUTPUT_STEP_HOUR = 700_000n;
const DAY = 12n;
const INPUT_TOKEN = 4n;
const OUTPUT_TOKEN = 12n;

/** What `size` must print. */
export function twinReport(requests: readonly TwinRequest[], rules: TwinRules): object {
  const minutes = byMinute(requests);
  const count = rules.minutes ?? minutes.length;
  // Money is over PLACES × parts from here on.
  const parts = rules.plan === "hourly" ? 60n : 1440n;
  const spent = rules.billed === "whole" ? ((BigInt(count) + parts - 1n) / parts) * parts : BigInt(count);
  const times = spent * (rules.plan === "hourly" ? 1n : DAY);
  const text = (money: bigint) => decimalText(money, PLACES * parts);
  const sums = minutes.map((all) => ({ input: sum(all, "input"), output: sum(all, "output") }));
  const peakInput = Math.max(0, ...sums.map((one) => one.input));
  const peakOutput = Math.max(0, ...sums.map((one) => one.output));
  let best: { readonly total: bigint; readonly shown: object } | null = null;
  for (let inputSteps = 0; inputSteps <= Math.ceil(peakInput / 10_000); inputSteps += 1) {
    for (let outputSteps = 0; outputSteps <= Math.ceil(peakOutput / 1_000); outputSteps += 1) {
      const reserved = (BigInt(inputSteps) * INPUT_STEP_HOUR + BigInt(outputSteps) * OUTPUT_STEP_HOUR) * times;
      const over = overflowOf(minutes, inputSteps * 10_000, outputSteps * 1_000, rules);
      const overflow = over.money * parts;
      if (best !== null && best.total <= reserved + overflow) continue;
      best = {
        total: reserved + overflow,
        shown: {
          inputTpm: inputSteps * 10_000,
          outputTpm: outputSteps * 1_000,
          reserved: text(reserved),
          overflow: text(overflow),
          total: text(reserved + overflow),
          ...(rules.overflow === "whole-request" ? { overflowRequests: over.requests } : {}),
          overflowMinutes: over.minutes,
        },
      };
    }
  }
  return {
    minutes: count,
    requests: requests.length,
    inputTokens: sum(requests, "input"),
    outputTokens: sum(requests, "output"),
    peakInputTpm: peakInput,
    peakOutputTpm: peakOutput,
    payAsYouGo: text(cost(sum(requests, "input"), sum(requests, "output")) * parts),
    reservation: best?.shown,
  };
}

function overflowOf(
  minutes: readonly (readonly TwinRequest[])[],
  inputTpm: number,
  outputTpm: number,
  rules: TwinRules,
) {
  const found = { money: 0n, requests: 0, minutes: 0 };
  for (const all of minutes) {
    let over = false;
    if (rules.overflow === "excess") {
      const input = Math.max(0, sum(all, "input") - inputTpm);
      const output = Math.max(0, sum(all, "output") - outputTpm);
      found.money += cost(input, output);
      over = input > 0 || output > 0;
    } else {
      let leftInput = inputTpm;
      let leftOutput = outputTpm;
      for (const one of all) {
        if (one.input <= leftInput && one.output <= leftOutput && one.input <= (rules.maxInput ?? Infinity)) {
          leftInput -= one.input;
          leftOutput -= one.output;
        } else {
          found.money += cost(one.input, one.output);
          found.requests += 1;
          over = true;
        }
      }
    }
    if (over) found.minutes += 1;
  }
  return found;
}

/** From the first minute with a request to the last, each in order of arrival. */
function byMinute(requests: readonly TwinRequest[]): readonly (readonly TwinRequest[])[] {
  if (requests.length === 0) return [];
  const ordered = requests.map((one, index) => ({ ...one, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const first = Math.floor(Math.min(...requests.map((one) => one.at)) / 60_000);
  const last = Math.floor(Math.max(...requests.map((one) => one.at)) / 60_000);
  return Array.from({ length: last - first + 1 }, (_, minute) =>
    ordered.filter((one) => Math.floor(one.at / 60_000) === first + minute),
  );
}

function sum(all: readonly TwinRequest[], of: "input" | "output"): number {
  return all.reduce((total, one) => total + one[of], 0);
}

function cost(input: number, output: number): bigint {
  return BigInt(input) * INPUT_TOKEN + BigInt(output) * OUTPUT_TOKEN;
}

/** Every digit where the fraction terminates, else thirty significant ones, halves up. */
export function decimalText(top: bigint, bottom: bigint): string {
  let rest = bottom / greatest(top, bottom);
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  let places = 0n;
  if (rest === 1n) while ((top * 10n ** places) % bottom !== 0n) places += 1n;
  else {
    while ((top * 10n ** places) / bottom < 10n ** 29n) places += 1n;
  }
  const digits = (2n * top * 10n ** places + bottom) / (2n * bottom);
  const plain = digits.toString().padStart(Number(places) + 1, "0");
  return places === 0n ? plain : `${plain.slice(0, -Number(places))}.${plain.slice(-Number(places))}`;
}

function greatest(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

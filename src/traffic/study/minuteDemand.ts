import type { Arrivals } from "../arrivals/arrivals";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { inputTaken, outputTaken } from "../arrivals/quotaTaken";
import { appliedQuota } from "./minuteLoads";

/** Tokens a minute as the quota weighs them, all of the traffic, and what of it the reservation does not hold. */
export interface MinuteDemand {
  readonly input: Float64Array;
  readonly output: Float64Array;
  readonly overInput: Float64Array;
  readonly overOutput: Float64Array;
}

/** Reserved tokens a minute. */
interface Reserved {
  readonly input: number;
  readonly output: number;
}

export function minuteDemand(
  traffic: Traffic,
  reserved: Reserved,
  rules: Pick<SizingRules, "overflow" | "maxInputTokens" | "quota">,
): MinuteDemand {
  if (traffic.kind === "requests") return demandOfRequests(traffic.arrivals, reserved, rules);
  const { input, output } = traffic.profile;
  return {
    input,
    output,
    overInput: input.map((load) => Math.max(0, load - reserved.input)),
    overOutput: output.map((load) => Math.max(0, load - reserved.output)),
  };
}

function demandOfRequests(
  arrivals: Arrivals,
  reserved: Reserved,
  rules: Pick<SizingRules, "overflow" | "maxInputTokens" | "quota">,
): MinuteDemand {
  const { minutes } = arrivals;
  const quota = appliedQuota(rules);
  const scale = quota?.scale ?? 1;
  const inputQuota = reserved.input * scale;
  const outputQuota = reserved.output * scale;
  const longest = rules.maxInputTokens ?? Infinity;
  const whole = rules.overflow !== "excess";
  const demand = {
    input: new Float64Array(minutes),
    output: new Float64Array(minutes),
    overInput: new Float64Array(minutes),
    overOutput: new Float64Array(minutes),
  };
  for (let minute = 0; minute < minutes; minute += 1) {
    const end = arrivals.start[minute + 1] ?? 0;
    let input = 0;
    let output = 0;
    let insideInput = 0;
    let insideOutput = 0;
    for (let at = arrivals.start[minute] ?? 0; at < end; at += 1) {
      const tokens = arrivals.input[at] ?? 0;
      const cached = arrivals.cached?.[at] ?? 0;
      const takesInput = inputTaken(quota, tokens, cached);
      const takesOutput = outputTaken(quota, tokens, arrivals.output[at] ?? 0);
      input += takesInput;
      output += takesOutput;
      if (tokens > longest) continue;
      // RULES.md section 3: a request goes in whole, in order of arrival, or not at all; or only its excess stays
      // outside.
      if (whole && (insideInput + takesInput > inputQuota || insideOutput + takesOutput > outputQuota)) continue;
      insideInput = Math.min(inputQuota, insideInput + takesInput);
      insideOutput = Math.min(outputQuota, insideOutput + takesOutput);
    }
    demand.input[minute] = input / scale;
    demand.output[minute] = output / scale;
    demand.overInput[minute] = (input - insideInput) / scale;
    demand.overOutput[minute] = (output - insideOutput) / scale;
  }
  return demand;
}

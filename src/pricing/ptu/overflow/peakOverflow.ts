import { amount, zero, type Amount } from "../../../money/amount";
import { multiply, subtract } from "../../../money/arithmetic";
import { larger } from "../../../money/compare";
import type { SteadyTraffic } from "../../../model/item";
import type { Settings } from "../../../model/settings";
import type { ReservedTpm } from "../reservedTpm";
import type { TrafficFit } from "../traffic/trafficFit";
import { tokenCost, type TokenRate } from "../../tokens/tokenRate";

/** What a peak above the reservation costs in one such minute, and what is lost. */
export interface PeakOverflow {
  /** At token prices. */
  readonly costPerMinute: Amount;
  /** Requests a minute that are turned away (setting `refused`). */
  readonly lostPerMinute: Amount;
}

/**
 * The overflow setting (RULES.md section 3): overflowing requests are billed whole, or only the tokens over the
 * reservation are, or they are refused: no charge, counted as lost.
 */
export function peakOverflow(
  traffic: SteadyTraffic,
  reserved: ReservedTpm,
  fit: TrafficFit,
  tokens: TokenRate,
  overflow: Settings["overflow"],
): PeakOverflow {
  const requests = fit.overflowRequestsPerMinute;
  switch (overflow) {
    case "whole-request":
      return {
        costPerMinute: tokenCost(
          tokens,
          multiply(requests, amount(traffic.inputTokens)),
          multiply(requests, amount(traffic.outputTokens)),
        ),
        lostPerMinute: zero,
      };
    case "excess": {
      const peak = amount(traffic.peakRequestsPerMinute);
      const excess = (perRequest: string, quota: Amount) =>
        larger(zero, subtract(multiply(peak, amount(perRequest)), quota));
      return {
        costPerMinute: tokenCost(
          tokens,
          excess(traffic.inputTokens, reserved.inputTpm),
          excess(traffic.outputTokens, reserved.outputTpm),
        ),
        lostPerMinute: zero,
      };
    }
    case "refused":
      return { costPerMinute: zero, lostPerMinute: requests };
    default:
      return overflow satisfies never;
  }
}

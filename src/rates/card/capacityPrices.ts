import type { DecimalText } from "../../model/quantities";
import type { PriceRow } from "./priceRow";

/** "standard" answers as fast as the public API, "fast" 1.5 to 2 times as fast; PTU is the fast one. */
export const SPEEDS = ["standard", "fast"] as const;
export type Speed = (typeof SPEEDS)[number];

/** Input per 10,000 tokens a minute, output per 1,000 tokens a minute. */
export interface CapacityRates {
  readonly input: DecimalText;
  readonly output: DecimalText;
}

/** Throughput reservation of a model at one speed (RULES.md section 8). */
export interface ReservationPrice extends PriceRow {
  readonly speed: Speed;
  /** Longest input that the reservation serves; a longer one overflows. Null where the page prints none. */
  readonly maxInputTokens: number | null;
  readonly daily: CapacityRates;
  /** Null where the speed is not sold by the hour. */
  readonly hourly: CapacityRates | null;
}

/** The rules of one edition, which differ from edition to edition. */
export interface ReservationRules {
  readonly minimumInputTpm: number;
  readonly minimumOutputTpm: number;
  /** Days that can be bought. */
  readonly terms: readonly number[];
  /**
   * Shrunk or cancelled: all that was used is settled at the day price times the factor of the first entry whose
   * `upToDays` the days used do not exceed. Null: no bound, the last entry only.
   */
  readonly penalty: readonly { readonly upToDays: number | null; readonly factor: DecimalText }[];
  /** An 8-hour block costs `discount` of `hours` / 24 of the day price; null: the edition sells none. */
  readonly block: ReservationBlock | null;
  /** The speeds that are sold by the hour. */
  readonly hourlySpeeds: readonly Speed[];
  /** Hours after expiry until calls stop, and until the model code is given up. */
  readonly stopsAfterHours: number;
  readonly releasedAfterHours: number;
}

export interface ReservationBlock {
  readonly hours: number;
  readonly discount: DecimalText;
  /** "22:00", "23:00" at `utcOffset`. */
  readonly starts: readonly string[];
  readonly utcOffset: string;
  readonly speeds: readonly Speed[];
}

/** Dedicated throughput: whole multiples of both base rates together, a month at a time (RULES.md section 9). */
export interface DtuPrice extends PriceRow {
  /** "fast", "standard", "efficient": as printed. */
  readonly spec: string;
  readonly baseInputTpm: number;
  readonly baseOutputTpm: number;
  readonly monthly: DecimalText;
  /** Latency that the vendor measured on requests of this size: a reference, never a promise. Null: none printed. */
  readonly reference: DtuReference | null;
}

export interface DtuReference {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachePercent: DecimalText;
  /** Time to the first token. */
  readonly ttftMs: number;
  /** Time for each token after it. */
  readonly tpotMs: number;
}

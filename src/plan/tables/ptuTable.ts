import type { PtuItem, ReservationItem, SteadyTraffic } from "../../model/item";
import type { MeasuredSizing } from "../../model/measuredSizing";
import { COUNT, HOURS_PER_DAY, PERCENT, QUANTITY } from "../fields/bounds";
import { choice, flag } from "../fields/choiceField";
import type { FieldTable } from "../fields/field";
import { object, optionalObject } from "../fields/nestedField";
import { number, optionalNumber } from "../fields/numberField";
import { record } from "../fields/object";
import { text } from "../fields/textField";
import { PTU_PURCHASE, RESERVATION_PURCHASE } from "./purchaseTables";
import { common, GROWING, mode, ON_CARD } from "./sharedFields";
import { SIZING } from "./sizingTable";

const TRAFFIC: FieldTable<SteadyTraffic> = {
  peakRequestsPerMinute: number(QUANTITY, 101),
  averageRequestsPerMinute: number(QUANTITY, 102),
  inputTokens: number(COUNT, 103),
  outputTokens: number(COUNT, 104),
  cacheHitPercent: number(PERCENT, 101, { usual: "0" }),
  headroomPercent: number(PERCENT, 102, { usual: "0" }),
  quotaFactors: flag(103),
  overflowLeftOut: flag(301),
};

/** What is reserved and what it is held against, whatever it is bought as. */
const RESERVED = {
  ...GROWING,
  ...ON_CARD,
  mode: mode(107),
  inputTpm: number(COUNT, 103, { fresh: "200000" }),
  outputTpm: number(COUNT, 104, { fresh: "20000" }),
};
const HELD_AGAINST = {
  tokenCard: text(104, { usual: "", words: "cards" }),
  tokenCardVersion: text(105, { usual: "", words: "versions" }),
  tokenModel: text(106, { usual: "", words: "models" }),
  requestInputTokens: optionalNumber(COUNT, 108),
  comparedHoursPerDay: optionalNumber(HOURS_PER_DAY, 109, { fresh: "16" }),
  traffic: optionalObject<SteadyTraffic>(record(TRAFFIC), 111),
  sizing: optionalObject<MeasuredSizing>(record(SIZING), 201),
};

export const PTU: FieldTable<PtuItem> = {
  ...common("ptu"),
  ...RESERVED,
  purchase: object(PTU_PURCHASE, 105, { plan: "daily", daysPerMonth: "all" }),
  ...HELD_AGAINST,
};

export const RESERVATION: FieldTable<ReservationItem> = {
  ...common("reservation", 401),
  ...RESERVED,
  speed: choice(["standard", "fast"], 401),
  purchase: object(RESERVATION_PURCHASE, 105, { plan: "daily", daysPerMonth: "all" }),
  ...HELD_AGAINST,
};

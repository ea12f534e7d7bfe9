import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, equals, isZero } from "../../money/compare";
import type { ChartCurve, CurvePoint } from "./curve";

/** Hourly at `rate` against a flat day, as the core would give it: the curve of the design for 7, 84 and 16. */
export function hourlyDailyCurve(rate: string, flat: string, hours: string | null): ChartCurve {
  const [byHour, byDay, day] = [amount(rate), amount(flat), amount(24)];
  const meet = isZero(byHour) || isZero(byDay) ? null : divide(byDay, byHour);
  const crossings: readonly CurvePoint[] = meet !== null && compare(meet, day) <= 0 ? [{ x: meet, cost: byDay }] : [];
  const costs = (x: Amount) => [multiply(byHour, x), byDay];
  const hereX = hours === null ? null : amount(hours);
  const marks = [...crossings.map(({ x }) => x), ...(hereX === null ? [] : [hereX])];
  const xs = [...[0, 6, 12, 18, 24].map(amount).filter((x) => !marks.some((mark) => equals(mark, x))), ...marks].sort(
    compare,
  );
  return {
    per: "hours-per-day",
    costPer: "day",
    xMax: day,
    crossings,
    series: [
      {
        option: "hourly",
        billingMode: "payg",
        points: [
          { x: zero, cost: zero },
          { x: day, cost: multiply(byHour, day) },
        ],
      },
      {
        option: "daily",
        billingMode: "subscription",
        points: [
          { x: zero, cost: byDay },
          { x: day, cost: byDay },
        ],
      },
    ],
    here: hereX === null ? null : { x: hereX, costs: costs(hereX) },
    rows: xs.map((x) => ({ x, costs: costs(x) })),
  };
}

import { expect, it } from "vitest";
import { edgeSeconds } from "./edgeSeconds";

const SECOND = 1_000_000_000;

it("says where in its minute a log begins and ends, in whatever order its rows stand", () => {
  expect(
    edgeSeconds({
      rows: 4,
      minute: Int32Array.of(11, 10, 11, 10),
      tick: Float64Array.of(12.9 * SECOND, 59 * SECOND, 3 * SECOND, 46.2 * SECOND),
    }),
  ).toEqual({ firstSecond: 46, lastSecond: 12 });
});

it("takes the one request of a log for both, and nothing for none", () => {
  expect(edgeSeconds({ rows: 1, minute: Int32Array.of(-5), tick: Float64Array.of(59_999_999_999) })).toEqual({
    firstSecond: 59,
    lastSecond: 59,
  });
  expect(edgeSeconds({ rows: 0, minute: new Int32Array(0), tick: new Float64Array(0) })).toBeNull();
});

it("looks at the rows that are there, not at spare places behind them", () => {
  expect(edgeSeconds({ rows: 1, minute: Int32Array.of(5, 0), tick: Float64Array.of(7 * SECOND, 0) })).toEqual({
    firstSecond: 7,
    lastSecond: 7,
  });
});

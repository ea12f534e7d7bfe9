import { describe, expect, it } from "vitest";
import { boxOf, overlap, type ChartLabel, type Pixel, type Place } from "./chartLabel";
import { labelBoard } from "./labelBoard";

const measure = (text: string) => text.length * 7;
const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
interface Around {
  readonly lines?: readonly (readonly Pixel[])[];
  /** Labels that are there. */
  readonly taken?: readonly ChartLabel[];
}
const label = { text: "112.00", ink: "sub" } as const;
const places: readonly Place[] = [
  { x: 100, y: 50, anchor: "start" },
  { x: 100, y: 50, anchor: "end" },
  { x: 190, y: 20, anchor: "start" },
];
const placed = ({ lines = [], taken = [] }: Around, canDrop = false) => {
  const board = labelBoard([], lines, measure);
  taken.forEach(board.reserve);
  board.place(label, places, { bounds, canDrop });
  return board.labels[0];
};
const chosen = (around: Around) => placed(around)?.anchor;

describe("placing a label", () => {
  it("takes the first place when nothing is in the way", () => expect(chosen({})).toBe("start"));

  it("moves on from a line that runs through, also one without a corner inside", () => {
    expect(
      chosen({
        lines: [
          [
            { x: 110, y: 0 },
            { x: 110, y: 100 },
          ],
        ],
      }),
    ).toBe("end");
    expect(
      chosen({
        lines: [
          [
            { x: 90, y: 70 },
            { x: 190, y: 20 },
          ],
        ],
      }),
    ).toBe("end");
    expect(
      chosen({
        lines: [
          [
            { x: 0, y: 100 },
            { x: 99, y: 0 },
          ],
        ],
      }),
    ).toBe("start");
  });

  it("would rather cover a line than a label, and a label than the edge", () => {
    const lines = [
      [
        { x: 0, y: 45 },
        { x: 99, y: 45 },
      ],
    ];
    const there = { text: "xx", x: 118, y: 50, anchor: "start", ink: "muted" } as const;
    expect(chosen({ lines, taken: [there] })).toBe("end");
    // Where both places are taken it strays to the nearest that is free, or is left out.
    const both = [there, { ...there, x: 60 }];
    expect(placed({ taken: both }, true)).toBeUndefined();
    expect(placed({ taken: both })?.y).not.toBe(50);
  });
});

it("a box is as wide as its text and the value behind it", () => {
  const box = boxOf({ text: "ab", value: "c", x: 50, y: 20, anchor: "end", ink: "ink" }, measure);
  expect(box).toEqual({ left: 22, top: 10, right: 50, bottom: 23 });
  expect([overlap(box, { ...box, left: 50, right: 60 }), overlap(box, { ...box, left: 50, right: 60 }, 1)]).toEqual([
    false,
    true,
  ]);
});

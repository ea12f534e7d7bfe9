import { describe, expect, it } from "vitest";
import { boxOf, overlap } from "./chartLabel";
import { placeLabel, type Obstacles, type Place } from "./placeLabel";

const measure = (text: string) => text.length * 7;
const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
const empty: Obstacles = { boxes: [], lines: [], bounds };
const label = { text: "112.00", ink: "sub" } as const;
const places: readonly [Place, ...Place[]] = [
  { x: 100, y: 50, anchor: "start" },
  { x: 100, y: 50, anchor: "end" },
  { x: 190, y: 20, anchor: "start" },
];
const chosen = (around: Obstacles) => placeLabel(label, places, around, measure).label.anchor;

describe("placing a label", () => {
  it("takes the first place when nothing is in the way", () => expect(chosen(empty)).toBe("start"));

  it("moves on from a line that runs through, also one without a corner inside", () => {
    expect(
      chosen({
        ...empty,
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
        ...empty,
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
        ...empty,
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
    const boxes = [{ left: 120, top: 40, right: 130, bottom: 50 }];
    expect(chosen({ ...empty, lines, boxes })).toBe("end");
    const both = placeLabel(
      label,
      places,
      { ...empty, boxes: [{ left: 50, top: 40, right: 130, bottom: 50 }] },
      measure,
    );
    expect([both.label.x, both.isCrowded]).toEqual([100, true]);
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

/** One level stretch of a staircase, in px. */
export interface Stair {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The `d` of a line along the steps, from left to right. */
export function stairsPath(stairs: readonly Stair[]): string {
  const [first] = stairs;
  return first === undefined ? "" : `M${px(first.left)} ${px(first.y)}${along(stairs)}`;
}

/** The `d` of the area between two staircases over the same stretches: a ring for each run where they are apart. */
export function areaPath(upper: readonly Stair[], lower: readonly Stair[]): string {
  const rings: string[] = [];
  let start = 0;
  const close = (end: number) => {
    const top = upper.slice(start, end);
    const [first] = top;
    const back = lower
      .slice(start, end)
      .toReversed()
      .map(({ left, right, y }) => ({ left: right, right: left, y }));
    const last = back[0];
    if (first !== undefined && last !== undefined)
      rings.push(`M${px(first.left)} ${px(first.y)}${along(top)}V${px(last.y)}${along(back)}Z`);
  };
  for (let index = 0; index <= upper.length; index++) {
    const above = upper[index];
    const below = lower[index];
    if (above !== undefined && below !== undefined && below.y - above.y > SAME) continue;
    close(index);
    start = index + 1;
  }
  return rings.join("");
}

/** Nearer than this two edges are one. */
const SAME = 0.005;

function along(stairs: readonly Stair[]): string {
  let text = "";
  let height: number | null = null;
  stairs.forEach(({ right, y }, index) => {
    if (height !== null && px(height) !== px(y)) text += `V${px(y)}`;
    height = y;
    // A level stretch is one line, however many steps it has.
    const next = stairs[index + 1];
    if (next === undefined || px(next.y) !== px(y)) text += `H${px(right)}`;
  });
  return text;
}

function px(value: number): number {
  return Math.round(value * 100) / 100;
}

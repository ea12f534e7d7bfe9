/** Width of a text in px, at the one size that charts write in. */
export type Measure = (text: string, isBold: boolean) => number;

export const FONT_SIZE = 12;
const cache = new Map<string, number>();
const MOST_KEPT = 2000;
let pen: CanvasRenderingContext2D | null | undefined;
let family = "sans-serif";

/** Measured with the page's own font; estimated where there is no canvas to measure with. */
export const textWidth: Measure = (text, isBold) => {
  const key = `${isBold ? "b" : "n"}${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const width = measured(text, isBold) ?? estimated(text, isBold);
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(key, width);
  return width;
};

function measured(text: string, isBold: boolean): number | undefined {
  if (typeof document === "undefined") return undefined;
  if (pen === undefined) {
    pen = document.createElement("canvas").getContext("2d");
    family = getComputedStyle(document.documentElement).fontFamily;
  }
  if (pen === null) return undefined;
  pen.font = `${isBold ? 600 : 400} ${FONT_SIZE}px ${family}`;
  return pen.measureText(text).width;
}

/** A wide guess, so that what fits by it fits in any font: Chinese characters are square. */
function estimated(text: string, isBold: boolean): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? FONT_SIZE : 7;
  return isBold ? width * 1.06 : width;
}

/** The text, or as much of it as fits before an ellipsis. Empty when not even one character does. */
export function cutToWidth(text: string, isBold: boolean, width: number, measure: Measure): string {
  if (measure(text, isBold) <= width) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${characters.slice(0, middle).join("").trimEnd()}…`, isBold) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${characters.slice(0, low).join("").trimEnd()}…`;
}

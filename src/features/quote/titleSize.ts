/** A Chinese character is as wide as two others. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

/** In Latin letters, roughly. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/** How large a title or a name is printed, so that none takes more than a few lines: a class of quote.css. */
export function titleSize(title: string): "short" | "long" | "longest" {
  const width = widthOf(title);
  if (width <= 60) return "short";
  return width <= 120 ? "long" : "longest";
}

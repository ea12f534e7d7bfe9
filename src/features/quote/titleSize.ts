/** A Chinese character is as wide as two others. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

/** How large a title is printed, so that no title takes more than a few lines: a class of quote.css. */
export function titleSize(title: string): "short" | "long" | "longest" {
  const width = [...title].length + (title.match(WIDE)?.length ?? 0);
  if (width <= 60) return "short";
  return width <= 120 ? "long" : "longest";
}

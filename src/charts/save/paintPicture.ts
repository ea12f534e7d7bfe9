/** Pixels of a saved picture for each of the page: sharp in print and on dense screens. */
const DENSITY = 2;

/**
 * A standalone picture as PNG. Painted shape by shape: the page's policy lets no image in that is not the site's own
 * file, so that the browser cannot be asked to draw the SVG itself.
 */
export function pictureAsPng(picture: SVGSVGElement): Promise<Blob | null> {
  const canvas = canvasOf(numberOf(picture, "width") * DENSITY, numberOf(picture, "height") * DENSITY);
  const pen = canvas.getContext("2d");
  if (pen === null) return Promise.resolve(null);
  pen.scale(DENSITY, DENSITY);
  paintAll(picture, pen, picture);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function paintAll(parent: Element, pen: CanvasRenderingContext2D, picture: SVGSVGElement): void {
  for (const element of parent.children) {
    pen.globalAlpha = numberOf(element, "opacity", 1);
    if (element.tagName === "text") paintText(element, pen);
    else if (["g", "svg"].includes(element.tagName)) paintAll(element, pen, picture);
    else {
      const shape = shapeOf(element);
      if (shape !== null) paintShape(element, shape, pen, picture);
    }
  }
}

function shapeOf(element: Element): Path2D | null {
  const at = (name: string) => numberOf(element, name);
  const shape = new Path2D();
  switch (element.tagName) {
    case "path":
      return new Path2D(element.getAttribute("d") ?? "");
    case "polygon":
      return new Path2D(`M${element.getAttribute("points") ?? ""}Z`);
    case "rect":
      shape.rect(at("x"), at("y"), at("width"), at("height"));
      return shape;
    case "circle":
      shape.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
      return shape;
    case "line":
      shape.moveTo(at("x1"), at("y1"));
      shape.lineTo(at("x2"), at("y2"));
      return shape;
    default:
      return null;
  }
}

function paintShape(element: Element, shape: Path2D, pen: CanvasRenderingContext2D, picture: SVGSVGElement): void {
  const fill = inkOf(element, "fill", pen, picture);
  const opacity = pen.globalAlpha;
  if (fill !== null) {
    pen.fillStyle = fill;
    pen.globalAlpha = opacity * numberOf(element, "fill-opacity", 1);
    pen.fill(shape);
  }
  const stroke = inkOf(element, "stroke", pen, picture);
  if (stroke === null) return;
  pen.globalAlpha = opacity * numberOf(element, "stroke-opacity", 1);
  pen.strokeStyle = stroke;
  pen.lineWidth = numberOf(element, "stroke-width", 1);
  pen.lineCap = (element.getAttribute("stroke-linecap") ?? "butt") as CanvasLineCap;
  pen.lineJoin = (element.getAttribute("stroke-linejoin") ?? "miter") as CanvasLineJoin;
  const dashes = (element.getAttribute("stroke-dasharray") ?? "").split(/[\s,]+/).map(parseFloat);
  pen.setLineDash(dashes.filter((length) => length >= 0));
  pen.stroke(shape);
}

/** Its runs in a row from where its anchor says: the name bold, the value light. */
function paintText(element: Element, pen: CanvasRenderingContext2D): void {
  const runs = [...element.childNodes].flatMap((node) => {
    const owner = node instanceof Element ? node : element;
    const text = node.textContent ?? "";
    if (owner.tagName === "title" || text === "") return [];
    pen.font = ["font-weight", "font-size", "font-family"].map((name) => owner.getAttribute(name) ?? "").join(" ");
    return [{ text, font: pen.font, fill: owner.getAttribute("fill") ?? "", width: pen.measureText(text).width }];
  });
  const whole = runs.reduce((sum, { width }) => sum + width, 0);
  const before = { start: 0, middle: whole / 2, end: whole }[element.getAttribute("text-anchor") ?? "start"] ?? 0;
  const stroke = element.getAttribute("stroke") ?? "none";
  const y = numberOf(element, "y");
  let x = numberOf(element, "x") - before;
  for (const { text, font, fill, width } of runs) {
    pen.font = font;
    if (stroke !== "none") {
      pen.setLineDash([]);
      pen.strokeStyle = stroke;
      pen.lineWidth = numberOf(element, "stroke-width", 1);
      pen.lineJoin = "round";
      pen.strokeText(text, x, y);
    }
    pen.fillStyle = fill;
    pen.fillText(text, x, y);
    x += width;
  }
}

/** A colour, or the pattern that the picture defines; null for none. */
function inkOf(
  element: Element,
  name: "fill" | "stroke",
  pen: CanvasRenderingContext2D,
  picture: SVGSVGElement,
): string | CanvasPattern | null {
  const ink = element.getAttribute(name) ?? "none";
  const id = /^url\(["']?#(.*?)["']?\)/.exec(ink)?.[1];
  if (id === undefined) return ink === "none" ? null : ink;
  const pattern = [...picture.querySelectorAll("pattern")].find((one) => one.id === id);
  if (pattern === undefined) return null;
  const tile = canvasOf(numberOf(pattern, "width") * DENSITY, numberOf(pattern, "height") * DENSITY);
  const tilePen = tile.getContext("2d");
  if (tilePen === null) return null;
  tilePen.scale(DENSITY, DENSITY);
  paintAll(pattern, tilePen, picture);
  const made = pen.createPattern(tile, "repeat");
  const turned = Number(/rotate\(([-\d.]+)\)/.exec(pattern.getAttribute("patternTransform") ?? "")?.[1] ?? 0);
  made?.setTransform(new DOMMatrix().rotate(turned).scale(1 / DENSITY));
  return made;
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width: Math.ceil(width), height: Math.ceil(height) });
}

function numberOf(element: Element, name: string, otherwise = 0): number {
  const value = parseFloat(element.getAttribute(name) ?? "");
  return Number.isFinite(value) ? value : otherwise;
}

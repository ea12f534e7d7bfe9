/** What is drawn of an element: set on each one, so that a picture needs neither the page's styles nor its theme. */
const PRESENTATION = [
  ...["fill", "fill-opacity", "opacity", "paint-order"],
  ...["stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["font-family", "font-size", "font-weight", "text-anchor"],
];
const DRAWN = new Set(["path", "line", "rect", "circle", "polygon", "text", "tspan"]);
const SVG = "http://www.w3.org/2000/svg";

/** A drawing of the page as a picture of its own: on white, in the inks of the light theme. */
export function standalonePicture(drawing: SVGSVGElement, title: string): SVGSVGElement {
  const picture = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.getBoundingClientRect();
  const copies = [...picture.querySelectorAll("*")];
  inLight(() =>
    drawing.querySelectorAll("*").forEach((element, index) => {
      const copy = copies[index];
      const style = getComputedStyle(element);
      if (DRAWN.has(element.tagName))
        for (const name of PRESENTATION) copy?.setAttribute(name, style.getPropertyValue(name));
    }),
  );
  for (const one of [picture, ...copies])
    for (const name of ["class", "style", "tabindex", "role"]) one.removeAttribute(name);
  const size = { width: String(width), height: String(height) };
  setAll(picture, { xmlns: SVG, ...size, viewBox: `0 0 ${width} ${height}` });
  const ground = document.createElementNS(SVG, "rect");
  setAll(ground, { ...size, fill: "#ffffff" });
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  picture.prepend(name, ground);
  return picture;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** The theme is changed and put back before the page is painted again. */
function inLight(read: () => void): void {
  const { dataset } = document.documentElement;
  const theme = dataset["theme"];
  dataset["theme"] = "light";
  read();
  if (theme === undefined) delete dataset["theme"];
  else dataset["theme"] = theme;
}

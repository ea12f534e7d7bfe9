import type { Document } from "../document";

/** A required field that a link leaves out where it goes without saying. */
export const IMPLIED_FIELD = "id";

/** The ids i1, i2, … go without saying in a link when they stand in this order. Part of codec p1. */
export function withoutUsualIds(document: Document): Document {
  return mapItems(document, (item, place) => {
    const { id, ...rest } = item;
    return id === usualId(place) ? rest : item;
  });
}

export function withUsualIds(document: Document): Document {
  return mapItems(document, (item, place) => (item["id"] === undefined ? { ...item, id: usualId(place) } : item));
}

function usualId(place: number): string {
  return `i${place + 1}`;
}

function mapItems(document: Document, map: (item: Document, place: number) => Document): Document {
  const scenarios = document["scenarios"] as readonly Document[];
  return {
    ...document,
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      items: (scenario["items"] as readonly Document[]).map(map),
    })),
  };
}

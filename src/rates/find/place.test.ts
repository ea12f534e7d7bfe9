import { describe, expect, it } from "vitest";
import { placeKey, placesOf } from "./place";
import { realCards } from "../published/realCards.testing";

describe("places", () => {
  it("are a region and scope, each once, in a fixed order", () => {
    const cards = [
      { region: "virginia", scope: "us" },
      { region: "virginia", scope: "global" },
      { region: "beijing" },
      { region: "virginia", scope: "us" },
      { region: "virginia" },
    ] as const;
    expect(placesOf(cards).map(placeKey)).toEqual(["beijing", "virginia", "virginia global", "virginia us"]);
    expect(placesOf([])).toEqual([]);
  });

  it("keep the scopes of a region apart on the cards of October 2026", () => {
    const keys = placesOf(realCards()).map(placeKey);
    expect(keys).toContain("virginia us");
    expect(keys).toContain("virginia global");
    expect(new Set(keys).size).toBe(keys.length);
  });
});

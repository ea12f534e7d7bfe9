import { afterEach, describe, expect, it } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import type { Item, Scenario } from "../../plan/plan";
import { placeKey, type Place } from "../../rates/find/place";
import { realRateCards } from "../../rates/published/realCards.testing";
import { compareChoice } from "./compareChoice";
import { scenarioPlaces, showPlace, shownPlace } from "./comparePlaces";

const rateCards = realRateCards();
const tokens = (card: string): Item => defaultItem("tokens", { id: card, card, cardVersion: "", model: "qwen-plus" });
const scenario = (...items: readonly Item[]): Scenario => ({
  name: "",
  currency: "CNY",
  items,
  savingsPlan: null,
});
const keys = (...items: readonly Item[]) => scenarioPlaces(scenario(...items), rateCards).map(placeKey);

const BEIJING: Place = { region: "beijing", scope: null };
const US: Place = { region: "virginia", scope: "us" };
const all = new Map<number, readonly Place[]>([
  [0, [BEIJING]],
  [1, [US]],
  [2, [BEIJING, US]],
  [3, []],
  [4, [BEIJING]],
]);

afterEach(() => compareChoice.setState({ baseline: null, hidden: [] }));

describe("scenarioPlaces", () => {
  it("names each place once, and the scopes of a region apart", () => {
    expect(keys(tokens("model-studio-tokens-beijing-cny"), tokens("ai-paas"))).toEqual(["beijing"]);
    expect(keys(tokens("model-studio-tokens-virginia-us-cny"), tokens("model-studio-tokens-virginia-cny"))).toEqual([
      "virginia global",
      "virginia us",
    ]);
    expect(keys(tokens("gone"))).toEqual([]);
  });

  it("counts the token prices of an overflow", () => {
    const ptu: Item = {
      ...defaultItem("ptu", { id: "p", card: "model-deployment-china", cardVersion: "", model: "qwen-plus" }),
      tokenCard: "model-studio-tokens-singapore-cny",
      tokenCardVersion: "",
      tokenModel: "qwen-plus",
    };
    expect(keys(ptu)).toEqual(["singapore international", "beijing"]);
  });
});

describe("showPlace", () => {
  it("shows the scenarios of one place alone, mixtures hidden, and all of them again", () => {
    showPlace("beijing", all, 0);
    expect(compareChoice.getState()).toMatchObject({ baseline: 0, hidden: [1, 2] });
    expect(shownPlace(all, compareChoice.getState().hidden)).toBe("beijing");
    showPlace("", all, 0);
    expect(compareChoice.getState().hidden).toEqual([]);
    expect(shownPlace(all, [])).toBe("");
  });

  it("gives a baseline of another place to the first that is in it", () => {
    showPlace("virginia us", all, 0);
    expect(compareChoice.getState()).toMatchObject({ baseline: 1, hidden: [0, 2, 4] });
  });

  it("is no place where scenarios were hidden one by one, and changes nothing for a place that none is in", () => {
    expect(shownPlace(all, [4])).toBe("");
    showPlace("tokyo global", new Map([[0, [BEIJING]]]), 0);
    expect(compareChoice.getState().hidden).toEqual([]);
  });
});

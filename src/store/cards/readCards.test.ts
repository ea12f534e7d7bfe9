import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCard } from "../../rates/find/findCard";
import { fetchCardTexts, type CardTextOptions } from "./fetchCardTexts";
import { builtInCards } from "./builtInCards";
import { readBuiltIn, readCards } from "./readCards";

const billing = "model-studio-billing@2025-04-03.json";
const others = builtInCards().filter(([file]) => file !== billing);
/** Long enough for a busy machine to answer at all. */
const SOON = 2000;

let server: Server;
let answer: "gone" | "page" | "hangs" | "trickles" | "cut" = "gone";
let index = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").slice(1));
    if (name === "index.json") response.end(index);
    else if (name !== billing) response.end(others.find(([file]) => file === name)?.[1] ?? "");
    else if (answer === "gone") response.writeHead(404).end("not found");
    else if (answer === "page") response.end("<!doctype html><title>Sorry</title>");
    else if (answer === "cut") response.end('{"id": "model-stu');
    else if (answer === "trickles") {
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchAll = (more: CardTextOptions = {}) =>
  fetchCardTexts((file) => new URL(file, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`), {
    timeOut: SOON,
    ...more,
  });

describe("fault 61: the list answers, a card does not", () => {
  it.each(["gone", "page", "hangs", "trickles", "cut"] as const)(
    "fault 61: the card that %s is served by the built-in copy of that version",
    async (way) => {
      answer = way;
      index = JSON.stringify({ cards: builtInCards().map(([file]) => file), factors: [] });
      const texts = await fetchAll();
      expect(texts?.filter(([, text]) => text === null)).toEqual([[billing, null]]);
      const cards = readCards(texts ?? [], builtInCards());
      expect([cards.from, cards.substitutes, cards.missing, cards.rateCards.refused]).toEqual([
        "served",
        [billing],
        [],
        [],
      ]);
      expect(findCard(cards.rateCards, "model-studio-billing", "2025-04-03").ok).toBe(true);
    },
  );

  it("a card on demand is fetched when it is wanted, and what is held is not fetched again", async () => {
    const named = "model-studio-tokens-hong-kong-cny@2026-10.json";
    const [[usual] = [""]] = others;
    answer = "gone";
    index = JSON.stringify({ cards: [usual], factors: [], onDemand: [named] });
    const held = new Map<string, Promise<string | null>>();
    const files = async (isWanted: (card: string) => boolean) =>
      (await fetchAll({ isWanted, held }))?.map(([file]) => file);
    expect(await files((card) => card === "model-studio-tokens-hong-kong")).toEqual([usual]);
    expect([...held.keys()]).toEqual([usual]);
    held.set(usual, Promise.resolve("{}"));
    expect(await files((card) => card === "model-studio-tokens-hong-kong-cny")).toEqual([usual, named]);
    expect([...held.keys()]).toEqual([usual, named]);
    expect((await fetchAll({ held }))?.[0]).toEqual([usual, "{}"]);
    expect((await fetchAll())?.[0]).toEqual(others[0]);
  });

  it("fault 61: a card that the app has no copy of is missing, by name", () => {
    const cards = readCards([["some-card@2027-01.json", null], ...others], builtInCards());
    expect([cards.missing, cards.substitutes]).toEqual([["some-card@2027-01.json"], []]);
  });

  it("fault 61: a list that is none, or of which nothing can be had, is no folder", async () => {
    for (index of [
      "<!doctype html>",
      "{}",
      JSON.stringify({ cards: ["../x@1.json"], factors: [] }),
      JSON.stringify({ cards: [billing], factors: [] }),
    ]) {
      answer = "gone";
      expect(await fetchAll()).toBeNull();
    }
    expect(readBuiltIn(builtInCards())).toMatchObject({ from: "built-in", missing: [] });
  });

  it("a card that is JSON and wrong is refused, never replaced by a copy", () => {
    const cards = readCards([[billing, '{"id": 1}'], ...others], builtInCards());
    expect([cards.substitutes, cards.rateCards.refused.map((one) => one.file)]).toEqual([[], [billing]]);
  });
});

// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { click, mount, one, settled, unmountAll } from "../../ui/mounted.testing";
import { builtInCards } from "./builtInCards";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { CardTextOptions } from "./fetchCardTexts";
import type { LoadedCards } from "./loadedCards";

type Texts = readonly (readonly [file: string, text: string | null])[] | null;
const folder = vi.hoisted(() => ({
  fetch: vi.fn<(address: (file: string) => URL, options?: CardTextOptions) => Promise<Texts>>(),
}));
vi.mock("./fetchCardTexts", () => ({ fetchCardTexts: folder.fetch }));

const all = builtInCards();
const [[lost]] = all as [readonly [string, string]];
const without = all.map(([file, text]) => [file, file === lost ? null : text] as const);

/** A page that uses the cards, its first time. */
async function page(texts: Texts) {
  await unmountAll();
  vi.resetModules();
  folder.fetch.mockReset().mockResolvedValue(texts);
  const { useCards, useRetryCards, wantCards, wantPlanCards } = await import("./cards");
  const seen: (LoadedCards | null)[] = [];
  const Probe = () => {
    const cards = useCards();
    const { retry } = useRetryCards();
    return <button onClick={retry}>{seen[seen.push(cards) - 1]?.from}</button>;
  };
  await mount(
    <QueryClientProvider client={new QueryClient()}>
      <Probe />
    </QueryClientProvider>,
  );
  const loaded = async (): Promise<LoadedCards> => {
    await vi.waitFor(async () => {
      await settled(10);
      expect(seen.at(-1)).not.toBeNull();
    }, 20_000);
    return seen.at(-1)!;
  };
  return { seen, wantCards, wantPlanCards, loaded };
}

test("nothing is fetched until the cards are wanted; then the served folder beside the page", async () => {
  const { seen, wantCards, loaded } = await page(all);
  await settled(50);
  expect([folder.fetch.mock.calls.length, seen.at(-1)]).toEqual([0, null]);
  wantCards();
  const cards = await loaded();
  expect([cards.from, cards.substitutes, cards.missing, folder.fetch.mock.calls.length]).toEqual(["served", [], [], 1]);
  expect(folder.fetch.mock.calls[0]![0]("index.json").href).toBe(new URL("rates/index.json", document.baseURI).href);
}, 60_000);

test("a card that is gone is served by the app's own copy of that edition, the others as they are", async () => {
  const { wantCards, loaded } = await page(without);
  wantCards();
  expect(await loaded()).toMatchObject({ from: "served", substitutes: [lost], missing: [] });
}, 60_000);

test("without a folder all cards are the app's own; another try takes the folder when it is back", async () => {
  const { wantCards, loaded } = await page(null);
  wantCards();
  const before = await loaded();
  expect([before.from, before.rateCards.cards.length > 5]).toEqual(["built-in", true]);
  folder.fetch.mockResolvedValue(all);
  await click(one("button"));
  await vi.waitFor(async () => {
    await settled(10);
    expect((await loaded()).from).toBe("served");
  }, 20_000);
}, 60_000);

test("cards that were served stay when the folder is gone at another try", async () => {
  const { wantCards, loaded } = await page(all);
  wantCards();
  const before = await loaded();
  folder.fetch.mockResolvedValue(null);
  await click(one("button"));
  await vi.waitFor(() => expect(folder.fetch).toHaveBeenCalledTimes(2));
  await settled(50);
  expect((await loaded()).rateCards.cards).toBe(before.rateCards.cards);
}, 60_000);

test("a plan has its own cards loaded in every edition, then all of them without fetching those again", async () => {
  const NAMED = "model-studio-tokens-virginia-us-cny";
  const isFirst = (file: string, options: CardTextOptions | undefined) =>
    !/@2026-(09|10)\./.test(file) || (options?.isWanted?.(file.slice(0, file.indexOf("@"))) ?? true);
  const { wantCards, wantPlanCards, loaded } = await page(null);
  folder.fetch.mockImplementation((_address, options) =>
    Promise.resolve(all.filter(([file]) => isFirst(file, options))),
  );
  const plan = emptyPlan("", "A", "CNY");
  const item = defaultItem("tokens", { id: "1", card: NAMED, cardVersion: "", model: "qwen3.7-plus" });
  const named = { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, items: [item] })) };
  wantPlanCards(named);
  const first = await loaded();
  expect(first.rateCards.entries.has(NAMED)).toBe(true);
  expect(first.rateCards.entries.has("model-studio-tokens-tokyo-cny")).toBe(false);
  wantCards();
  wantPlanCards(named);
  await vi.waitFor(async () => {
    expect((await loaded()).rateCards.entries.has("model-studio-tokens-tokyo-cny")).toBe(true);
  }, 20_000);
  const [early, late, more] = folder.fetch.mock.calls.map(([, options]) => options);
  expect([early?.held === undefined, early?.held === late?.held, more]).toEqual([false, true, undefined]);
}, 60_000);

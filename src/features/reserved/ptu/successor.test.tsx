// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Item, PtuItem } from "../../../model/item";
import { emptyPlan } from "../../../plan/emptyPlan";
import { defaultItem } from "../../../plan/defaultItem";
import { parseCardText } from "../../../rates/card/parseCardText";
import { buildRateCards } from "../../../rates/card/rateCards";
import { cardsQuery } from "../../../store/cards/cards";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { draftsOf } from "../../../store/drafts";
import { draftItem } from "../../../store/itemActions";
import { startWith } from "../../../store/planActions";
import { openScenario, planStore, undo } from "../../../store/planStore";
import { newQueryClient } from "../../../store/queryClient";
import { pricedPlan } from "../../../store/selectors/pricedPlan";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { mount, one } from "../../../ui/mounted.testing";
import { SuccessorNotice } from "./SuccessorNotice";

vi.mock("../../../ui/overlays/focusAfter", () => ({ focusAfter: vi.fn() }));

/** Read by the bundler: files of the disk are not at hand in this environment. */
const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
  [
    "../../../../rates/model-deployment-china@undated.json",
    "../../../../rates/model-studio-throughput-reservation-beijing-cny@2026-10.json",
  ],
  { query: "?raw", import: "default", eager: true },
);
const rateCards = buildRateCards(
  Object.entries(TEXTS).flatMap(([file, text]) => {
    const read = parseCardText(text, file.split("/").at(-1) ?? "");
    return read.ok ? [read.value] : [];
  }),
  [],
);
const client = newQueryClient();
client.setQueryData(cardsQuery.queryKey, {
  rateCards,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, { rateCards, factors: [] }),
} satisfies LoadedCards);

const old = (more: Partial<PtuItem> = {}): PtuItem => ({
  ...defaultItem("ptu", {
    id: "i1",
    card: "model-deployment-china",
    cardVersion: "undated",
    model: "qwen3.7-max-2026-05-20",
  }),
  purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" },
  ...more,
});

function start(item: PtuItem): void {
  startWith({
    ...emptyPlan("", "A", "CNY"),
    scenarios: [{ name: "A", currency: "CNY", savingsPlan: null, items: [item] }],
  });
}

function now(): Item {
  const [item] = openScenario(planStore.getState()).items;
  if (item === undefined) throw new Error("no item");
  return item;
}

async function draw(): Promise<string> {
  const item = now();
  if (item.kind !== "ptu") throw new Error("no PTU");
  await mount(
    <QueryClientProvider client={client}>
      <LocaleProvider language="en">
        <SuccessorNotice item={item} />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  return document.body.textContent.replaceAll("\u00a0", " ");
}

const press = (name: string) =>
  act(async () => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
    await Promise.resolve();
  });

beforeEach(() => start(old()));

test("names what is sold today, at both speeds, with what it would cost a month", async () => {
  const text = await draw();
  expect(text).toContain("The vendor now sells qwen3.7-max-2026-05-20 as a throughput reservation in place of PTU.");
  // 8 h × 22 days × (20 × 28.8 + 20 × 8.64); 22 days × (20 × 121 + 20 × 36.29)
  expect(text).toContain("Fast, the speed of PTU: CNY 131,788.80 per month");
  expect(text).toContain("Standard, the speed of the public API: CNY 69,207.60 per month, bought in whole days");
  expect(one(".notice")).not.toBeNull();
});

test("one press changes the item, and undo brings the old one back with its price", async () => {
  const before = now();
  await draw();
  await press("Change to fast");
  expect(now()).toMatchObject({
    id: before.id,
    kind: "reservation",
    speed: "fast",
    card: "model-studio-throughput-reservation-beijing-cny",
    cardVersion: "2026-10",
    purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" },
  });
  undo();
  expect(now()).toBe(before);
});

test("what was half typed in a field that is gone does not stay", async () => {
  draftItem(now().id, "purchase.hoursPerDay", "x", { path: "", code: "not-a-number", params: {} });
  await draw();
  await press("Change to standard");
  expect([now().kind, draftsOf(now())]).toEqual(["reservation", {}]);
});

test("once stays once", async () => {
  start(old({ purchase: { plan: "days-once", days: "30" } }));
  expect(await draw()).toContain("Fast, the speed of PTU: CNY 269,568.00 once");
});

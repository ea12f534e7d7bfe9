// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import type { Demand } from "../../../traffic/study/study";
import { click, mount, one, settled } from "../../../ui/mounted.testing";
import { useDemand, type DemandWiring, type SizedStudy } from "./sizingStudy";

const asked = vi.hoisted(() => ({ demand: vi.fn<() => Promise<unknown>>() }));
vi.mock("../trafficStudy", async (original) => ({ ...(await original<object>()), demand: asked.demand }));

const found = { minutesPerBin: 1 } as Demand;
const fails = (reason: string) => Promise.reject(new Error("traffic", { cause: reason }));
const usual = {
  facts: { zone: "UTC" },
  settings: { coverage: { of: "tokens", percent: "99.9" } },
  basis: { rules: {}, money: { mix: null } },
} as unknown as Omit<SizedStudy, "key">;
let client = new QueryClient();
let seen: DemandWiring[] = [];
const probe = (study: string, steps: number) => (
  <QueryClientProvider client={client}>
    <Probe study={study} steps={steps} />
  </QueryClientProvider>
);

function Probe({ study, steps }: { study: string; steps: number }) {
  const wiring = useDemand({ ...usual, key: study }, { inputSteps: steps, outputSteps: 0 });
  return <button onClick={wiring.again}>{String(seen.push(wiring))}</button>;
}
const now = () => ({ demand: seen.at(-1)?.demand, failure: seen.at(-1)?.failure });

beforeEach(() => {
  client = new QueryClient();
  seen = [];
  asked.demand.mockReset();
});

test.each(["broke", "too-large", "no-worker"])(
  "fault 50: when the study came out and the demand alone fails (%s), it is said, and can be tried again",
  async (reason) => {
    asked.demand.mockImplementationOnce(() => fails(reason)).mockResolvedValueOnce(found);
    await mount(probe("a", 1));
    await settled();
    expect(now()).toEqual({ demand: null, failure: reason });
    await click(one("button"));
    await settled();
    expect(now()).toEqual({ demand: found, failure: null });
  },
);

test("another reservation of the study keeps the demand until its own is there; another study has none yet", async () => {
  asked.demand.mockResolvedValueOnce(found).mockReturnValue(new Promise(() => undefined));
  const draw = await mount(probe("a", 1));
  await settled();
  await draw(probe("a", 2));
  expect(now()).toEqual({ demand: found, failure: null });
  await draw(probe("b", 2));
  expect(now()).toEqual({ demand: null, failure: null });
});

test("what comes for a reservation that is no longer looked at is passed over", async () => {
  let late: (demand: Demand) => void = () => undefined;
  asked.demand
    .mockReturnValueOnce(
      new Promise((resolve) => {
        late = resolve;
      }),
    )
    .mockImplementationOnce(() => fails("broke"));
  const draw = await mount(probe("a", 1));
  await draw(probe("b", 1));
  await settled();
  late(found);
  await settled();
  expect(now()).toEqual({ demand: null, failure: "broke" });
});

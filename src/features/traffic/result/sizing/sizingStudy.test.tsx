// @vitest-environment jsdom
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newQueryClient } from "../../../../store/queryClient";
import type { Demand, TrafficStudy } from "../../../../traffic/study/study";
import { click, mount, one, settled } from "../../../../ui/mounted.testing";
import { TrafficError } from "../../../../worker/trafficError";
import type { TrafficFailure } from "../../../../worker/trafficFacts";
import type { RequestOptions } from "../../../../worker/workerClient";
import type { RequestName } from "../../../../worker/workerProtocol";
import { trafficStore, type ReadyTraffic } from "../../trafficStore";
import type { SizingSettings } from "./sizingSettings";
import { useDemand, useSizingStudy, type DemandWiring, type SizedStudy, type StudyWiring } from "./sizingStudy";

/** What the worker is asked; each test says what comes back. */
const request = vi.fn<(name: RequestName, params: object, options: RequestOptions) => Promise<unknown>>();
trafficStore.setState({ client: { request: request as never, stop: () => undefined } });

const found = { minutesPerBin: 1 } as Demand;
const fails = (reason: TrafficFailure) => Promise.reject(new TrafficError(reason));
const load = { id: 1, from: "profile", packed: "", zone: "UTC" } as const;
const usual = {
  load,
  facts: { zone: "UTC" },
  settings: { coverage: { of: "tokens", percent: "99.9" } },
  basis: { rules: {}, money: { mix: null } },
} as unknown as Omit<SizedStudy, "key">;
let client: QueryClient;
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
  client = newQueryClient();
  seen = [];
  request.mockReset();
});

test.each(["broke", "too-large", "no-worker"] as const)(
  "fault 50: when the study came out and the demand alone fails (%s), it is said, and can be tried again",
  async (reason) => {
    request.mockImplementationOnce(() => fails(reason)).mockResolvedValueOnce(found);
    await mount(probe("a", 1));
    await settled();
    expect(now()).toEqual({ demand: null, failure: reason });
    await click(one("button"));
    await settled();
    expect(now()).toEqual({ demand: found, failure: null });
  },
);

test("another reservation of the study keeps the demand until its own is there; another study has none yet", async () => {
  request.mockResolvedValueOnce(found).mockReturnValue(new Promise(() => undefined));
  const draw = await mount(probe("a", 1));
  await settled();
  await draw(probe("a", 2));
  expect(now()).toEqual({ demand: found, failure: null });
  await draw(probe("b", 2));
  expect(now()).toEqual({ demand: null, failure: null });
});

test("the result for a reservation that is no longer shown is ignored", async () => {
  let late: (demand: Demand) => void = () => undefined;
  request
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

describe("a study", () => {
  const ready = { load, facts: usual.facts, changingFrom: null } as unknown as ReadyTraffic;
  const settingsOf = (percent: string) => ({ coverage: { of: "tokens", percent } }) as SizingSettings;
  const study = { clock: "absolute" } as TrafficStudy;
  let wiring: StudyWiring[] = [];
  const view = (percent: string, traffic: ReadyTraffic = ready) => (
    <QueryClientProvider client={client}>
      <Sizing settings={settingsOf(percent)} ready={traffic} />
    </QueryClientProvider>
  );

  function Sizing({ settings, ready: traffic }: { settings: SizingSettings; ready: ReadyTraffic }) {
    const next = useSizingStudy(traffic, settings, usual.basis);
    wiring.push(next);
    return <button onClick={next.again} onDoubleClick={next.cancel} />;
  }
  const last = () => wiring.at(-1)!;
  const typed = async () => {
    await settled(400);
    await settled();
  };
  /** A study that runs until the test ends it, with its signal. */
  function running() {
    let end: (result: TrafficStudy) => void = () => undefined;
    let options: RequestOptions = {};
    request.mockImplementationOnce((_, __, given) => {
      options = given;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    return { end: () => end(study), signal: () => options.signal!, report: () => options.onProgress };
  }

  beforeEach(() => {
    wiring = [];
  });

  test("reports its parts, and then its result", async () => {
    const run = running();
    await mount(view("90"));
    expect(last()).toMatchObject({ sized: null, run: { is: "waiting", partsDone: 0 } });
    run.report()?.({ is: "part", part: "best" });
    await vi.waitFor(async () => {
      await settled();
      expect(last().run).toEqual({ is: "waiting", partsDone: 1 });
    });
    run.end();
    await vi.waitFor(async () => {
      await settled();
      expect(last()).toMatchObject({ sized: { study }, isOld: false, run: { is: "done" } });
    });
  });

  test("of other settings aborts the one that runs and keeps the last result until its own is there", async () => {
    request.mockResolvedValueOnce(study);
    const draw = await mount(view("90"));
    await settled();
    const second = running();
    await draw(view("95"));
    expect(last()).toMatchObject({ isOld: true, sized: { settings: settingsOf("90") } });
    await typed();
    expect(second.signal().aborted).toBe(false);
    request.mockResolvedValueOnce(study);
    await draw(view("99"));
    expect(second.signal().aborted).toBe(true);
    await typed();
    expect(last()).toMatchObject({ isOld: false, sized: { settings: settingsOf("99") }, run: { is: "done" } });
  });

  test("is aborted when its view is left; who comes back finds the last result and a new run", async () => {
    request.mockResolvedValueOnce(study);
    const draw = await mount(view("90"));
    await settled();
    const left = running();
    await draw(view("95"));
    await typed();
    await draw(<p />);
    expect(left.signal().aborted).toBe(true);
    const next = running();
    await draw(view("95"));
    expect(last()).toMatchObject({ isOld: true, sized: { settings: settingsOf("90") } });
    await typed();
    expect(next.signal().aborted).toBe(false);
    // What has a result is not worked out again.
    request.mockClear();
    await draw(<p />);
    await draw(view("90"));
    await settled();
    expect(last()).toMatchObject({ isOld: false, run: { is: "done" } });
    expect(request).not.toHaveBeenCalled();
  });

  test("that is cancelled says so, keeps the last result, and can be started again", async () => {
    request.mockResolvedValueOnce(study);
    const draw = await mount(view("90"));
    await settled();
    const run = running();
    await draw(view("95"));
    await typed();
    last().cancel();
    await settled();
    expect(run.signal().aborted).toBe(true);
    expect(last()).toMatchObject({ isOld: true, sized: { study }, run: { is: "cancelled" } });
    request.mockResolvedValueOnce(study);
    await click(one("button"));
    await settled();
    expect(last()).toMatchObject({ isOld: false, run: { is: "done" } });
  });

  test("that fails says why and keeps the last result", async () => {
    request.mockResolvedValueOnce(study);
    const draw = await mount(view("90"));
    await settled();
    request.mockImplementationOnce(() => fails("too-large"));
    await draw(view("95"));
    await typed();
    expect(last()).toMatchObject({ isOld: true, sized: { study }, run: { is: "failed", reason: "too-large" } });
  });

  test("is aborted while models are selected anew; another traffic begins without a result", async () => {
    const run = running();
    const draw = await mount(view("90"));
    await draw(view("90", { ...ready, changingFrom: ready }));
    expect(run.signal().aborted).toBe(true);
    expect(last().run.is).toBe("waiting");
    request.mockResolvedValueOnce(study);
    await draw(view("90"));
    await settled();
    expect(last().sized).not.toBeNull();
    running();
    await draw(view("90", { ...ready, load: { ...load, id: 2 } }));
    expect(last().sized).toBeNull();
  });
});

import { beforeEach, expect, test } from "vitest";
import { queryClient } from "../../store/queryClient";
import { USUAL_STEADY } from "./drawnFields";
import { trafficStore, type TrafficState } from "./trafficStore";
import { fetchPackedProfile } from "./trafficQueries";
import {
  cancel,
  changeColumns,
  forget,
  keepModels,
  openText,
  runImport,
  setFormat,
  takeFromPlan,
  takeMeasuredCache,
  takeSteady,
} from "./trafficActions";
import { failureOf } from "../../worker/trafficError";
import { newWorkerClient } from "../../worker/workerClient";
import { workerInPlace } from "../../worker/workerInPlace.testing";

/** `isDeaf`: busy with the end of an import, so that a cancel comes too late. */
const starts = { count: 0, isBroken: false, isDeaf: false };
trafficStore.setState({
  client: newWorkerClient(() => {
    starts.count += 1;
    if (starts.isBroken) throw new Error("no workers here");
    return workerInPlace(({ name }) => name !== "cancel" || !starts.isDeaf);
  }),
});

const LOG =
  JSON.stringify({ timestamp: 0, model: "large", input_length: 1024, output_length: 10, hash_ids: [1, 2] }) +
  "\n" +
  JSON.stringify({ timestamp: 60_000, model: "small", input_length: 1024, output_length: 10, hash_ids: [1, 3] }) +
  "\n" +
  JSON.stringify({ timestamp: 150_000, model: "large", input_length: 1024, output_length: 20, hash_ids: [1, 2] }) +
  "\n";

function now<Is extends TrafficState["is"]>(is: Is): Extract<TrafficState, { readonly is: Is }> {
  const { traffic } = trafficStore.getState();
  expect(traffic.is).toBe(is);
  return traffic as Extract<TrafficState, { readonly is: Is }>;
}

/** The profile of the traffic in use, from the worker and not from the cache. */
function packedAnew() {
  queryClient.removeQueries();
  return fetchPackedProfile(now("ready").load);
}

beforeEach(() => {
  forget();
  starts.isBroken = false;
  starts.isDeaf = false;
});

test("a log is looked at, then read; all its rows are accounted for", async () => {
  await openText(LOG);
  expect(now("columns").read.format.roles).toMatchObject({ time: 0, model: 1, input: 2, output: 3, prefixes: 4 });
  await runImport();
  const { facts } = now("ready");
  expect(facts).toMatchObject({
    kind: "requests",
    clock: "relative",
    minutes: 3,
    emptyMinutes: 0,
    requests: 3,
    input: 3072,
    output: 40,
    cached: null,
  });
  expect(facts.rows).toMatchObject({ read: 3, taken: 3, leftOut: 0, bad: 0 });
  expect(facts.models).toEqual([
    { name: "large", requests: 2, kept: true },
    { name: "small", requests: 1, kept: true },
  ]);
});

test("models and measured cache hits are chosen together, and a worker that was dropped is brought back to them", async () => {
  await openText(LOG);
  await runImport();
  await keepModels(["large"]);
  await takeMeasuredCache(true);
  const { facts } = now("ready");
  expect(facts).toMatchObject({ requests: 2, minutes: 3, emptyMinutes: 1 });
  expect(facts.cached).toBeGreaterThan(0);
  const packed = await packedAnew();
  const before = starts.count;
  trafficStore.getState().client.stop();
  expect(await packedAnew()).toEqual(packed);
  expect(starts.count).toBe(before + 1);
  expect(now("ready").facts).toBe(facts);
});

test("a later look at another log changes nothing until it is read; cancelling brings back what was there", async () => {
  await takeSteady(USUAL_STEADY);
  const ready = now("ready");
  await openText(LOG);
  cancel();
  expect(now("ready").facts).toBe(ready.facts);
  await openText("Dear all,\nthis is no log.\n");
  expect(now("failed")).toMatchObject({ reason: "no-columns", before: { facts: ready.facts } });
  cancel();
  expect(now("ready").facts).toBe(ready.facts);
});

test.each(["cancelled", "overtaken"])(
  "an import that is %s too late leaves the worker with what the page shows",
  async (how) => {
    await takeSteady(USUAL_STEADY);
    const ready = now("ready");
    const packed = await packedAnew();
    await openText(LOG);
    starts.isDeaf = true;
    const late = runImport();
    if (how === "overtaken") await openText(LOG);
    cancel();
    await late;
    cancel();
    expect(now("ready").facts).toBe(ready.facts);
    expect(await packedAnew()).toEqual(packed);
  },
);

test("models ticked one after the other count together; the sums shown in between are those of before", async () => {
  await openText(LOG);
  await runImport();
  const { facts } = now("ready");
  const first = keepModels(["small"]);
  expect(now("ready")).toMatchObject({ facts: { requests: 3, models: [{ kept: false }, { kept: true }] } });
  const second = takeMeasuredCache(true);
  expect(now("ready").changingFrom?.facts).toBe(facts);
  await Promise.all([first, second]);
  expect(now("ready")).toMatchObject({
    changingFrom: null,
    facts: { requests: 1, measuredCache: { used: true }, models: [{ kept: false }, { kept: true }] },
  });
});

test("a log that is opened while models are being selected is not overwritten by them", async () => {
  await openText(LOG);
  await runImport();
  const selecting = keepModels(["small"]);
  changeColumns(now("ready"));
  await selecting;
  expect(now("columns").before?.facts.requests).toBe(3);
});

test("columns can be corrected after the log was read, and after it could not be", async () => {
  await openText(LOG);
  const { format } = now("columns").read;
  setFormat({ ...format, stamps: "date-time" });
  await runImport();
  expect(now("failed")).toMatchObject({ reason: "nothing-taken" });
  changeColumns(now("failed"));
  setFormat({ ...now("columns").read.format, stamps: "relative-ms" });
  await runImport();
  changeColumns(now("ready"));
  expect(now("columns").read.format.stamps).toBe("relative-ms");
});

test("a profile that is kept in the plan comes back as it was", async () => {
  await takeSteady(USUAL_STEADY);
  const { facts, load } = now("ready");
  const { packed, checksum } = await packedAnew();
  await takeFromPlan("Chat", packed, "Asia/Shanghai");
  expect(now("ready").facts).toMatchObject({
    kind: "profile",
    zone: "Asia/Shanghai",
    requests: facts.requests,
    input: facts.input,
    output: facts.output,
  });
  expect(now("ready").load.id).not.toBe(load.id);
  expect((await packedAnew()).checksum).toBe(checksum);
  await takeFromPlan("Chat", `${packed.slice(0, -4)}AAAA`, "UTC");
  expect(now("failed").reason).toBe("profile-damaged");
});

test("without a worker it says so, and nothing runs on the page", async () => {
  starts.isBroken = true;
  await openText(LOG);
  expect(now("failed").reason).toBe("no-worker");
  const load = { id: 1, from: "profile", packed: "", zone: "UTC" } as const;
  expect(await fetchPackedProfile(load).catch(failureOf)).toBe("no-worker");
});

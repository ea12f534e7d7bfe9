import { beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "../../store/queryClient";
import { USUAL_STEADY } from "./source/drawnFields";
import { isInDoubt } from "./reading/trafficDoubts";
import { trafficStore, type TrafficState } from "./trafficStore";
import { fetchPackedProfile } from "./source/trafficQueries";
import {
  cancel,
  acceptLeftOut,
  changeColumns,
  choose,
  decideGap,
  forget,
  keepModels,
  openText,
  runImport,
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

// Choices are remembered on the device.
const device = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => device.get(key) ?? null,
  setItem: (key: string, text: string) => void device.set(key, text),
});

beforeEach(() => {
  device.clear();
  forget();
  starts.isBroken = false;
  starts.isDeaf = false;
});

test("a log is looked at, then read; all its rows are accounted for", async () => {
  await openText(LOG);
  const { time, model, tokens, prefixes } = now("columns").read.preview.understanding;
  expect([time.value.column, model, tokens.input, tokens.output, prefixes]).toEqual([0, 1, [2], [3], 4]);
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
    { name: "large", requests: 2, input: 2048, output: 30, kept: true },
    { name: "small", requests: 1, input: 1024, output: 10, kept: true },
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
  expect(now("columns").read.preview.understanding.problems).not.toEqual([]);
  await runImport();
  expect(now("columns").before?.facts).toBe(ready.facts);
  cancel();
  await openText(" ");
  expect(now("failed")).toMatchObject({ reason: "empty", before: { facts: ready.facts } });
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
  await choose({ form: "epoch-s" });
  await runImport();
  expect(now("failed")).toMatchObject({ reason: "nothing-taken" });
  changeColumns(now("failed"));
  await choose({ form: "relative-ms" });
  await runImport();
  changeColumns(now("ready"));
  expect(now("columns").read.preview.understanding.time.value.form).toBe("relative-ms");
});

test("choices are remembered for the next file with the same columns, and for no other", async () => {
  const log = (input: number) => `when,a,b\n2026-03-02T09:00:00Z,${input},1\n2026-03-02T09:01:00Z,20,2\n`;
  await openText(log(10));
  expect(now("columns").read.preview.understanding.problems).toHaveLength(1);
  await choose({ columns: { input: "a", output: "b" } });
  await runImport();
  await openText(log(11));
  expect(now("columns").read).toMatchObject({ isRemembered: true, preview: { understanding: { problems: [] } } });
  await openText(log(11).replace("when,a,b", "when,a,c"));
  expect(now("columns").read.isRemembered).toBe(false);
});

test("a stray row years away is asked about; without it the period is that of the others", async () => {
  const rows = Array.from({ length: 5 }, (_, minute) => `2026-03-02T09:0${minute}:1${minute}Z,10,1`);
  await openText(["time,input_tokens,output_tokens", "2024-01-01T00:00:00Z,5,5", ...rows, ""].join("\n"));
  await runImport();
  expect(isInDoubt(now("ready"))).toBe(true);
  await decideGap("drop");
  expect(now("ready").facts).toMatchObject({ minutes: 5, requests: 5, input: 50 });
  expect(isInDoubt(now("ready"))).toBe(false);
  await decideGap("keep");
  expect(now("ready").facts).toMatchObject({ requests: 6, input: 55 });
  expect(isInDoubt(now("ready"))).toBe(false);
});

test("more than a tenth of the rows left out is asked about once", async () => {
  const rows = (failed: number) =>
    Array.from(
      { length: 20 },
      (_, at) => `2026-03-02T09:00:${String(at).padStart(2, "0")}Z,10,1,${at < failed ? 500 : 200}`,
    );
  await openText(["time,input_tokens,output_tokens,status", ...rows(2), ""].join("\n"));
  await runImport();
  expect(isInDoubt(now("ready"))).toBe(false);
  await openText(["time,input_tokens,output_tokens,status", ...rows(3), ""].join("\n"));
  await runImport();
  expect(isInDoubt(now("ready"))).toBe(true);
  acceptLeftOut();
  expect(isInDoubt(now("ready"))).toBe(false);
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

import { expect, test } from "vitest";
import { previewLog } from "./readLogFile";
import { newRequestHandler, type RequestHandler } from "./handleRequest";
import { EVERYTHING, type LoadRequest, type LogSelection } from "./loadRequest";
import type { RequestName, RequestParams, RequestProgress, RequestResult, TrafficRequest } from "./workerProtocol";

const LOG = new Blob([
  "time,input_tokens,output_tokens,model\n",
  "2026-01-05T09:00:00Z,10,1,a\n2026-01-05T09:00:30Z,20,2,b\n2026-01-05T09:02:00Z,30,3,a\n",
]);
const steady = { peakRequestsPerMinute: 2, averageRequestsPerMinute: 1, inputTokens: 5, outputTokens: 1 };
const steadyLoad = (id: number): LoadRequest => ({
  id,
  from: "steady",
  params: { ...steady, cacheHitPercent: 0 },
  zone: "UTC",
});

async function logLoad(id: number, selection: LogSelection = EVERYTHING): Promise<LoadRequest> {
  const { understanding } = await previewLog(LOG, { zone: "UTC" }, null);
  return { id, from: "log", readingId: 7, log: LOG, understanding, selection };
}

/** Sends a handler one request, and notes its progress. */
async function ask<Name extends RequestName>(handle: RequestHandler, name: Name, params: RequestParams<Name>) {
  const progress: RequestProgress[] = [];
  const result = await handle({ id: 1, name, params } as unknown as TrafficRequest, {
    report: (one) => void progress.push(one),
    signal: new AbortController().signal,
  });
  return { result: result as RequestResult<Name>, progress };
}

test("a request about a traffic that is not held loads it first, and the next one finds it", async () => {
  const handle = newRequestHandler();
  const load = await logLoad(1);
  const first = await ask(handle, "pack", { load });
  expect(first.progress.map(({ is }) => is)).toEqual(["progress"]);
  const second = await ask(handle, "pack", { load });
  expect([second.result, second.progress]).toEqual([first.result, []]);
  // A new worker comes to the same.
  expect((await ask(newRequestHandler(), "pack", { load })).result).toEqual(first.result);
});

test("each request is about its own traffic, whatever was loaded in between", async () => {
  const handle = newRequestHandler();
  const log = await logLoad(1);
  const before = await ask(handle, "load", { load: log });
  await ask(handle, "load", { load: steadyLoad(2) });
  const other = await ask(handle, "pack", { load: steadyLoad(2) });
  const again = await ask(handle, "pack", { load: log });
  expect(again.result.checksum).not.toBe(other.result.checksum);
  expect((await ask(handle, "load", { load: log })).result).toEqual(before.result);
});

test("another selection of the same log is made without reading it again", async () => {
  const handle = newRequestHandler();
  await ask(handle, "load", { load: await logLoad(1) });
  const some = await ask(handle, "load", { load: await logLoad(2, { models: ["a"], measuredCache: false }) });
  expect(some.result).toMatchObject({ requests: 2, minutes: 3, input: 40 });
  expect(some.progress).toEqual([]);
});

test("where a traffic cannot be loaded the one before stays, and its log need not be read again", async () => {
  const handle = newRequestHandler();
  const load = await logLoad(1);
  await ask(handle, "load", { load });
  const damaged: LoadRequest = { id: 2, from: "profile", packed: "no profile", zone: "UTC" };
  await expect(ask(handle, "load", { load: damaged })).rejects.toMatchObject({ reason: "profile-damaged" });
  const none = await logLoad(3, { models: [], measuredCache: false });
  await expect(ask(handle, "load", { load: none })).rejects.toMatchObject({ reason: "nothing-taken" });
  expect((await ask(handle, "pack", { load })).progress).toEqual([]);
});

test("a log without rows is refused, and what is no log", async () => {
  const handle = newRequestHandler();
  const { understanding } = (await logLoad(1)) as Extract<LoadRequest, { readonly from: "log" }>;
  for (const [text, reason] of [
    ["time,input_tokens,output_tokens,model\n", "no-rows"],
    ["time,input_tokens,output_tokens,model\nx,y,z,a\n", "nothing-taken"],
    ["\u0000\u0001\u0002", "not-text"],
  ] as const) {
    const load = {
      id: 9,
      from: "log",
      readingId: 9,
      log: new Blob([text]),
      understanding,
      selection: EVERYTHING,
    } as const;
    await expect(ask(handle, "load", { load }), reason).rejects.toMatchObject({ reason });
  }
  const inspected = ask(handle, "inspect", { log: new Blob([]), choices: { zone: "UTC" }, shape: null });
  await expect(inspected).rejects.toMatchObject({ reason: "empty" });
});

test("numbers that are out of bounds together are too much", async () => {
  const most = { peakRequestsPerMinute: 1e6, averageRequestsPerMinute: 1e6, inputTokens: 1e7, outputTokens: 1e7 };
  const load: LoadRequest = { id: 1, from: "steady", params: { ...most, cacheHitPercent: 0 }, zone: "UTC" };
  await expect(ask(newRequestHandler(), "load", { load })).rejects.toMatchObject({ reason: "too-much" });
});

test("reading stops with the signal", async () => {
  const controller = new AbortController();
  const handled = newRequestHandler()(
    { id: 1, name: "load", params: { load: await logLoad(1) } },
    { report: () => undefined, signal: controller.signal },
  );
  controller.abort();
  await expect(handled).rejects.toThrow(DOMException);
});

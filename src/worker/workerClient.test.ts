import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StudyWishes } from "../traffic/study/study";
import type { LoadRequest } from "./loadRequest";
import { TrafficError } from "./trafficError";
import { newWorkerClient, type WorkerClient } from "./workerClient";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** A worker that does nothing by itself: the test sends its messages. */
class FakeWorker {
  readonly received: ToWorker[] = [];
  isTerminated = false;
  private readonly listeners = new Map<string, (event: unknown) => void>();
  constructor(private readonly refusesMessages: boolean) {}
  addEventListener(type: string, listener: (event: unknown) => void) {
    this.listeners.set(type, listener);
  }
  postMessage(message: ToWorker) {
    if (this.refusesMessages) throw new DOMException("could not be cloned", "DataCloneError");
    this.received.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  send(data: FromWorker) {
    this.listeners.get("message")?.({ data });
  }
  fail(type: "error" | "messageerror") {
    const event = { preventDefault: vi.fn() };
    this.listeners.get(type)?.(event);
    return event;
  }
}

const load: LoadRequest = { id: 1, from: "profile", packed: "", zone: "UTC" };
const pack = { load };
const packed = { packed: "AAAA", checksum: "1" };
const study = { load, wishes: {} as StudyWishes };
let starts: "yes" | "no" | "deaf" = "yes";
let workers: FakeWorker[] = [];
let client: WorkerClient;
const worker = () => workers.at(-1)!;
const idOf = (at: number) => worker().received.at(at)!.id;
/** How a request ended. */
const end = (request: Promise<unknown>) =>
  request.then(
    () => "result",
    (error: unknown) => (error instanceof TrafficError ? error.reason : (error as Error).name),
  );

beforeEach(() => {
  vi.useFakeTimers();
  starts = "yes";
  workers = [];
  client = newWorkerClient(() => {
    if (starts === "no") throw new Error("no workers here");
    const next = new FakeWorker(starts === "deaf");
    workers.push(next);
    return next as unknown as Worker;
  });
});
afterEach(() => vi.useRealTimers());

test("one worker starts with the first request and serves all; every request has an id of its own", () => {
  for (let count = 0; count < 3; count += 1) void client.request("pack", pack);
  expect(workers).toHaveLength(1);
  expect(new Set(worker().received.map(({ id }) => id)).size).toBe(3);
});

test("two clients share nothing", async () => {
  const other = newWorkerClient(() => {
    throw new Error("no workers here");
  });
  void client.request("pack", pack);
  expect(await end(other.request("pack", pack))).toBe("no-worker");
  expect(worker().isTerminated).toBe(false);
});

test("a result goes to the request of its id, whatever the order, and progress to it alone", async () => {
  const progress = [vi.fn(), vi.fn()];
  const requests = progress.map((onProgress) => client.request("pack", pack, { onProgress }));
  const [first, second] = [idOf(0), idOf(1)];
  worker().send({ id: second, is: "part", part: "options" as never });
  worker().send({ id: second, is: "result", result: packed });
  worker().send({ id: first, is: "failed", reason: "too-large" });
  expect(await requests[1]).toEqual(packed);
  expect(await end(requests[0]!)).toBe("too-large");
  // Late, double and unknown messages are ignored.
  worker().send({ id: second, is: "part", part: "options" as never });
  worker().send({ id: 1e9, is: "result", result: packed });
  expect(progress.map((one) => one.mock.calls.length)).toEqual([0, 1]);
});

test("an abort rejects at once and asks the worker to cancel; what is answered already is not cancelled", async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const onProgress = vi.fn();
  const request = client.request("pack", pack, { signal: first.signal, onProgress });
  const done = client.request("pack", pack, { signal: second.signal });
  worker().send({ id: idOf(1), is: "result", result: packed });
  first.abort();
  second.abort();
  expect(await end(request)).toBe("AbortError");
  expect(await done).toEqual(packed);
  expect(worker().received.slice(2)).toEqual([{ id: idOf(0), name: "cancel" }]);
  worker().send({ id: idOf(0), is: "part", part: "options" as never });
  expect(onProgress).not.toHaveBeenCalled();
});

test("a request with an aborted signal is not sent", async () => {
  expect(await end(client.request("pack", pack, { signal: AbortSignal.abort() }))).toBe("AbortError");
  expect(workers).toHaveLength(0);
});

test("an aborted study that computes on costs the worker; its successor gets the requests that still wait", async () => {
  const controller = new AbortController();
  const aborted = client.request("study", study, { signal: controller.signal });
  const waits = client.request("pack", pack);
  const message = worker().received[1]!;
  const [first] = workers;
  controller.abort();
  expect(await end(aborted)).toBe("AbortError");
  expect(first!.isTerminated).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect([first!.isTerminated, workers.length]).toEqual([true, 2]);
  expect(worker().received).toEqual([message]);
  // What the first still sends reaches nobody.
  first!.send({ id: message.id, is: "failed", reason: "broke" });
  worker().send({ id: message.id, is: "result", result: packed });
  expect(await waits).toEqual(packed);
});

test.each(["cancelled", "result"] as const)("a study that ends soon after its abort (%s) costs nothing", async (is) => {
  const controller = new AbortController();
  const aborted = end(client.request("study", study, { signal: controller.signal }));
  const id = idOf(0);
  controller.abort();
  worker().send(is === "result" ? { id, is, result: packed } : { id, is });
  await vi.advanceTimersByTimeAsync(1000);
  expect(await aborted).toBe("AbortError");
  expect([workers.length, worker().isTerminated]).toEqual([1, false]);
});

test("a short request that is aborted never costs the worker", async () => {
  const controller = new AbortController();
  const aborted = client.request("demand", { ...study, steps: { inputSteps: 1, outputSteps: 0 } }, controller);
  controller.abort();
  expect(await end(aborted)).toBe("AbortError");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker().isTerminated).toBe(false);
});

test("a client that is stopped leaves nobody waiting; the next request starts another worker", async () => {
  const requests = [client.request("pack", pack), client.request("pack", pack)];
  const first = worker();
  client.stop();
  expect(await Promise.all(requests.map(end))).toEqual(["AbortError", "AbortError"]);
  expect(first.isTerminated).toBe(true);
  const next = client.request("pack", pack);
  expect(workers).toHaveLength(2);
  worker().send({ id: idOf(0), is: "result", result: packed });
  expect(await next).toEqual(packed);
});

test.each([
  ["before its first message its script did not run", false, "no-worker"],
  ["later something broke", true, "broke"],
] as const)("an error event: %s", async (_, isReady, reason) => {
  const requests = [client.request("pack", pack), client.request("study", study)];
  if (isReady) worker().send({ id: 0, is: "started" });
  const event = worker().fail("error");
  expect(await Promise.all(requests.map(end))).toEqual([reason, reason]);
  expect([worker().isTerminated, event.preventDefault.mock.calls.length]).toEqual([true, 1]);
  // Another worker has to become ready anew.
  const next = client.request("pack", pack);
  worker().fail("error");
  expect(await end(next)).toBe("no-worker");
});

test("a message that can't be read ends the worker", async () => {
  const request = client.request("pack", pack);
  worker().send({ id: 0, is: "started" });
  worker().fail("messageerror");
  expect(await end(request)).toBe("broke");
});

test("where no worker starts, or takes no message, the request rejects with the reason", async () => {
  starts = "no";
  expect(await end(client.request("pack", pack))).toBe("no-worker");
  starts = "deaf";
  expect(await end(client.request("pack", pack))).toBe("no-worker");
});

import { beforeEach, expect, test, vi } from "vitest";
import { askWorker, cancelAsk, dropWorker, onWorkerGone } from "./workerClient";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** A worker that does nothing by itself: the test speaks for it. */
class FakeWorker {
  readonly heard: ToWorker[] = [];
  isTerminated = false;
  private readonly listeners = new Map<string, (event: unknown) => void>();
  addEventListener(type: string, listener: (event: unknown) => void) {
    this.listeners.set(type, listener);
  }
  postMessage(message: ToWorker) {
    if (starts.refusesMessages) throw new DOMException("could not be cloned", "DataCloneError");
    this.heard.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromWorker) {
    this.listeners.get("message")?.({ data });
  }
  fail(type: "error" | "messageerror") {
    const event = { preventDefault: vi.fn() };
    this.listeners.get(type)?.(event);
    return event;
  }
}

const starts = vi.hoisted(() => ({ isBroken: false, refusesMessages: false, workers: [] as unknown[] }));
vi.mock("./startTrafficWorker", () => ({
  startTrafficWorker: () => {
    if (starts.isBroken) throw new Error("no workers here");
    const worker = new FakeWorker();
    starts.workers.push(worker);
    return worker;
  },
}));
const workers = () => starts.workers as FakeWorker[];
const worker = () => workers().at(-1)!;
const packed = { packed: "AAAA", checksum: "1" };

beforeEach(() => {
  dropWorker();
  starts.workers.length = 0;
  starts.isBroken = false;
  starts.refusesMessages = false;
});

test("one worker starts with the first ask and serves all; every ask has an id of its own", () => {
  const ids = [askWorker("pack", {}).id, askWorker("pack", {}).id, askWorker("pack", {}).id];
  expect(workers()).toHaveLength(1);
  expect(new Set(ids).size).toBe(3);
  expect(worker().heard.map(({ id }) => id)).toEqual(ids);
});

test("an answer goes to the ask of its id, whatever the order, and progress to it alone", async () => {
  const progress = [vi.fn(), vi.fn()];
  const [first, second] = [askWorker("pack", {}, progress[0]), askWorker("pack", {}, progress[1])];
  worker().say({ id: second.id, is: "part", part: "options" as never });
  worker().say({ id: second.id, is: "answer", answer: { ...packed, checksum: "2" } });
  worker().say({ id: first.id, is: "failed", reason: "too-large" });
  expect(await second.answered).toEqual({ ok: true, answer: { packed: "AAAA", checksum: "2" } });
  expect(await first.answered).toEqual({ ok: false, reason: "too-large" });
  expect(progress.map((one) => one.mock.calls.length)).toEqual([0, 1]);
  // Late, double and unknown ones are passed over.
  worker().say({ id: second.id, is: "part", part: "options" as never });
  worker().say({ id: 1e9, is: "answer", answer: packed });
  expect(progress[1]).toHaveBeenCalledTimes(1);
});

test("a cancel is asked of the worker, which says when it has stopped; what is answered already is not cancelled", async () => {
  const ask = askWorker("pack", {});
  cancelAsk(ask.id);
  expect(worker().heard.at(-1)).toEqual({ id: ask.id, name: "cancel" });
  worker().say({ id: ask.id, is: "cancelled" });
  expect(await ask.answered).toEqual({ ok: false, reason: "cancelled" });
  cancelAsk(ask.id);
  cancelAsk(1e9);
  expect(worker().heard).toHaveLength(2);
});

test("a worker that is dropped leaves nobody waiting and says that it is gone; the next ask starts another", async () => {
  const gone = vi.fn();
  onWorkerGone(gone);
  const asks = [askWorker("pack", {}), askWorker("pack", {})];
  const first = worker();
  dropWorker();
  expect(await Promise.all(asks.map(({ answered }) => answered))).toEqual(
    asks.map(() => ({ ok: false, reason: "cancelled" })),
  );
  expect([first.isTerminated, gone.mock.calls.length]).toEqual([true, 1]);
  const next = askWorker("pack", {});
  expect(workers()).toHaveLength(2);
  // What the first still says reaches nobody else: ids go on.
  expect(asks.map(({ id }) => id)).not.toContain(next.id);
  worker().say({ id: next.id, is: "answer", answer: packed });
  expect((await next.answered).ok).toBe(true);
});

test.each([
  ["before it was ready its script did not run", false, "no-worker"],
  ["later something broke", true, "broke"],
] as const)("of an error %s", async (_, isReady, reason) => {
  const ask = askWorker("pack", {});
  if (isReady) worker().say({ id: 0, is: "started" });
  const event = worker().fail("error");
  expect(await ask.answered).toEqual({ ok: false, reason });
  expect([worker().isTerminated, event.preventDefault.mock.calls.length]).toEqual([true, 1]);
  // Another worker has to be ready anew.
  const next = askWorker("pack", {});
  worker().fail("error");
  expect(await next.answered).toEqual({ ok: false, reason: "no-worker" });
});

test("a message that can't be read ends the worker", async () => {
  const ask = askWorker("pack", {});
  worker().say({ id: 0, is: "started" });
  worker().fail("messageerror");
  expect(await ask.answered).toEqual({ ok: false, reason: "broke" });
});

test("where no worker starts, or takes no message, the ask says so and never rejects", async () => {
  starts.isBroken = true;
  expect(await askWorker("pack", {}).answered).toEqual({ ok: false, reason: "no-worker" });
  starts.isBroken = false;
  starts.refusesMessages = true;
  expect(await askWorker("pack", {}).answered).toEqual({ ok: false, reason: "no-worker" });
});

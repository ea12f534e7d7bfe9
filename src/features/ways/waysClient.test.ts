import { expect, test, vi } from "vitest";
import type { Workload } from "../../model/workload";
import type { WaysContext } from "../../pricing/ways/waysToBuy";
import type { WaysAnswer } from "./waysAnswer";
import { newWaysClient } from "./waysClient";
import type { FromWays, ToWays } from "./waysProtocol";

const QUESTION = { of: "table", asked: { workload: { model: "m" } as unknown as Workload } } as const;
const CONTEXT = {} as unknown as WaysContext;
const ANSWER = { applied: [] } as unknown as WaysAnswer;
const lasting = () => new AbortController().signal;

function fakeWorker() {
  const listeners = new Map<string, (event: unknown) => void>();
  const received: ToWays[] = [];
  const terminate = vi.fn();
  const worker = {
    addEventListener: (type: string, listener: (event: unknown) => void) => void listeners.set(type, listener),
    postMessage: (message: ToWays) => void received.push(message),
    terminate,
  } as unknown as Worker;
  return {
    worker,
    received,
    terminate,
    send: (data: FromWays) => listeners.get("message")?.({ data }),
    fail: () => listeners.get("error")?.({ preventDefault: () => undefined }),
  };
}

test("each question gets its own answer from one worker", async () => {
  const { worker, received, send } = fakeWorker();
  const start = vi.fn(() => worker);
  const client = newWaysClient(start);
  const first = client.ask(QUESTION, CONTEXT, lasting());
  const second = client.ask(QUESTION, CONTEXT, lasting());
  send({ id: received[1]!.id, is: "failed" });
  send({ id: received[0]!.id, is: "answer", answer: ANSWER });
  await expect(first).resolves.toBe(ANSWER);
  await expect(second).rejects.toMatchObject({ reason: "broke" });
  expect(start).toHaveBeenCalledTimes(1);
});

test("an aborted question rejects at once, is cancelled in the worker, and its late answer reaches nobody", async () => {
  const { worker, received, send } = fakeWorker();
  const client = newWaysClient(() => worker);
  const controller = new AbortController();
  const asked = client.ask(QUESTION, CONTEXT, controller.signal);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  expect(received.map(({ is }) => is)).toEqual(["ask", "cancel"]);
  expect(() => send({ id: received[0]!.id, is: "answer", answer: ANSWER })).not.toThrow();
});

test("a worker that breaks fails all that wait, and the next question starts another", async () => {
  const [first, second] = [fakeWorker(), fakeWorker()];
  const start = vi.fn().mockReturnValueOnce(first.worker).mockReturnValueOnce(second.worker);
  const client = newWaysClient(start);
  const asked = client.ask(QUESTION, CONTEXT, lasting());
  first.fail();
  await expect(asked).rejects.toMatchObject({ reason: "broke" });
  expect(first.terminate).toHaveBeenCalled();
  const next = client.ask(QUESTION, CONTEXT, lasting());
  second.send({ id: second.received[0]!.id, is: "answer", answer: ANSWER });
  await expect(next).resolves.toBe(ANSWER);
});

test("the cards go to a worker once, and again where they, or the worker, are others", () => {
  const [first, second] = [fakeWorker(), fakeWorker()];
  const client = newWaysClient(vi.fn().mockReturnValueOnce(first.worker).mockReturnValueOnce(second.worker));
  const other = { rateCards: {}, factors: [], settings: {} } as unknown as WaysContext;
  const ask = (context: WaysContext) => void client.ask(QUESTION, context, lasting()).catch(() => undefined);
  for (const context of [CONTEXT, { ...CONTEXT }, other, other, CONTEXT]) ask(context);
  const sent = (received: readonly ToWays[]) => received.map((one) => one.is === "ask" && one.context);
  expect(sent(first.received)).toEqual([CONTEXT, null, other, null, CONTEXT]);
  first.fail();
  ask(CONTEXT);
  expect(sent(second.received)).toEqual([CONTEXT]);
});

test("where no worker starts, the question says so", async () => {
  const client = newWaysClient(() => {
    throw new Error("none");
  });
  await expect(client.ask(QUESTION, CONTEXT, lasting())).rejects.toMatchObject({ reason: "no-worker" });
});

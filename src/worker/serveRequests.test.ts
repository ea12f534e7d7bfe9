import { expect, test } from "vitest";
import type { RequestHandler } from "./handleRequest";
import type { LoadRequest } from "./loadRequest";
import { serveRequests } from "./serveRequests";
import type { FromWorker, ToWorker } from "./workerProtocol";

const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A served side with the messages it sent, and a way to send it one. */
function served(handle?: RequestHandler) {
  const sent: FromWorker[] = [];
  let onMessage: (event: MessageEvent<ToWorker>) => void = () => {
    throw new Error("nothing listens");
  };
  serveRequests(
    {
      postMessage: (message) => sent.push(message),
      addEventListener: (_, listener) => {
        onMessage = listener;
      },
    },
    handle,
  );
  return { sent, send: (data: ToWorker) => onMessage({ data } as MessageEvent<ToWorker>) };
}

const drawn: LoadRequest = { id: 1, from: "profile", packed: "no profile", zone: "UTC" };
const pack = (id: number): ToWorker => ({ id, name: "pack", params: { load: drawn } });
const packed = { packed: "", checksum: "" };

test("it says that it is ready before the first request, and nothing else", () => {
  expect(served().sent).toEqual([{ id: 0, is: "started" }]);
});

test("requests are answered one after the other, in their order, each under its id", async () => {
  const running: number[] = [];
  let most = 0;
  const { sent, send } = served(async ({ id }, { report }) => {
    running.push(id);
    most = Math.max(most, running.length);
    await turn();
    report({ is: "part", part: "options" as never });
    running.splice(running.indexOf(id), 1);
    return packed;
  });
  send(pack(7));
  send(pack(3));
  await expect.poll(() => sent.length).toBe(5);
  expect(most).toBe(1);
  expect(sent.slice(1).map(({ id, is }) => [id, is])).toEqual([
    [7, "part"],
    [7, "result"],
    [3, "part"],
    [3, "result"],
  ]);
});

test("a cancel stops the request that runs, at once one that has not begun, and no other", async () => {
  const begun: number[] = [];
  const { sent, send } = served(async ({ id }, { signal }) => {
    begun.push(id);
    for (let slice = 0; slice < 3; slice += 1) {
      await turn();
      signal.throwIfAborted();
    }
    return packed;
  });
  for (const id of [1, 2, 3]) send(pack(id));
  await turn();
  send({ id: 2, name: "cancel" });
  send({ id: 1, name: "cancel" });
  await expect.poll(() => sent.length).toBe(4);
  expect(sent.slice(1).map(({ id, is }) => [id, is])).toEqual([
    [2, "cancelled"],
    [1, "cancelled"],
    [3, "result"],
  ]);
  expect(begun).toEqual([1, 3]);
});

test.each([
  [new DOMException("moved", "NotReadableError"), "file-gone"],
  [new DOMException("gone", "NotFoundError"), "file-gone"],
  [new DOMException("no", "AbortError"), "broke"],
  [new RangeError("Array buffer allocation failed"), "too-large"],
  [new RangeError("Invalid typed array length: 9e15"), "too-large"],
  [new RangeError("no zone"), "broke"],
  [new Error("anything else"), "broke"],
  ["text", "broke"],
] as const)("what is thrown is a reason (%s: %s), and the next request is answered", async (error, reason) => {
  const { sent, send } = served(({ id }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- whatever is thrown
    if (id === 1) throw error;
    return Promise.resolve(packed);
  });
  send(pack(1));
  send(pack(2));
  await expect.poll(() => sent.length).toBe(3);
  expect(sent.slice(1)).toEqual([
    { id: 1, is: "failed", reason },
    { id: 2, is: "result", result: packed },
  ]);
});

import { expect, test } from "vitest";
import type { answerAsk } from "./answerAsk";
import { serveRequests } from "./serveRequests";
import type { FromWorker, ToWorker } from "./workerProtocol";

const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A served side with what it said, and a way to ask it. */
function served(answer?: typeof answerAsk) {
  const said: FromWorker[] = [];
  let hear: (event: MessageEvent<ToWorker>) => void = () => {
    throw new Error("nothing listens");
  };
  serveRequests(
    {
      postMessage: (message) => said.push(message),
      addEventListener: (_, listener) => {
        hear = listener;
      },
    },
    answer,
  );
  return { said, ask: (data: ToWorker) => hear({ data } as MessageEvent<ToWorker>) };
}

const pack = (id: number): ToWorker => ({ id, name: "pack", ask: {} });
const certainty = (id: number): ToWorker => ({
  id,
  name: "certainty",
  ask: {
    rules: {
      overflow: "whole-request",
      prices: {
        inputStep: 9_000_000n,
        outputStep: 1_000_000n,
        tiers: [{ upTo: null, input: 5n, cached: 5n, output: 9n }],
      },
      maxInputTokens: null,
      quota: null,
      minimum: null,
    },
    chosen: { inputSteps: 2, outputSteps: 1 },
    seed: 3,
    resamples: 50,
  },
});
const packed = { packed: "", checksum: "" };

test("it says that it is ready before it is asked, and nothing else", () => {
  expect(served().said).toEqual([{ id: 0, is: "started" }]);
});

test("asks are answered one after the other, in their order, each under its id", async () => {
  const running: number[] = [];
  let most = 0;
  const { said, ask } = served(async ({ id }, { tell }) => {
    running.push(id);
    most = Math.max(most, running.length);
    await turn();
    tell({ id, is: "part", part: "options" as never });
    running.splice(running.indexOf(id), 1);
    return { ok: true, answer: packed };
  });
  ask(pack(7));
  ask(pack(3));
  await expect.poll(() => said.length).toBe(5);
  expect(most).toBe(1);
  expect(said.slice(1).map(({ id, is }) => [id, is])).toEqual([
    [7, "part"],
    [7, "answer"],
    [3, "part"],
    [3, "answer"],
  ]);
});

test("what is asked while a certainty is worked out does not wait for it, and it can be cancelled", async () => {
  const { said, ask } = served(async ({ name }, { isCancelled }) => {
    if (name !== "certainty") return { ok: true, answer: packed };
    while (!isCancelled()) await turn();
    return { ok: false, reason: "cancelled" };
  });
  ask(certainty(1));
  ask(pack(2));
  await expect.poll(() => said.length).toBe(2);
  ask({ id: 1, name: "cancel" });
  await expect.poll(() => said.length).toBe(3);
  expect(said.slice(1).map(({ id, is }) => [id, is])).toEqual([
    [2, "answer"],
    [1, "cancelled"],
  ]);
});

test("a cancel stops the ask that runs, one that waits before it begins, and no other", async () => {
  const begun: number[] = [];
  const { said, ask } = served(async ({ id }, { isCancelled }) => {
    begun.push(id);
    for (let slice = 0; slice < 3; slice += 1) {
      await turn();
      if (isCancelled()) return { ok: false, reason: "cancelled" };
    }
    return { ok: true, answer: packed };
  });
  for (const id of [1, 2, 3]) ask(pack(id));
  await turn();
  ask({ id: 2, name: "cancel" });
  ask({ id: 1, name: "cancel" });
  await expect.poll(() => said.length).toBe(4);
  expect(said.slice(1).map(({ id, is }) => [id, is])).toEqual([
    [1, "cancelled"],
    [2, "cancelled"],
    [3, "answer"],
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
  [new Error("asked before anything was loaded"), "broke"],
  ["text", "broke"],
] as const)("what is thrown is a reason (%s: %s), and the next ask is answered", async (error, reason) => {
  const { said, ask } = served(({ id }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever is thrown
    if (id === 1) throw error;
    return Promise.resolve({ ok: true, answer: packed });
  });
  ask(pack(1));
  ask(pack(2));
  await expect.poll(() => said.length).toBe(3);
  expect(said.slice(1)).toEqual([
    { id: 1, is: "failed", reason },
    { id: 2, is: "answer", answer: packed },
  ]);
});

test("a refusal of the traffic is told as it is; without traffic there is nothing to pack", async () => {
  const { said, ask } = served();
  ask({ id: 1, name: "unpack", ask: { packed: "no profile", zone: "UTC" } });
  ask(pack(2));
  await expect.poll(() => said.length).toBe(3);
  expect(said.slice(1)).toEqual([
    { id: 1, is: "failed", reason: "profile-damaged" },
    { id: 2, is: "failed", reason: "broke" },
  ]);
});

test("a certainty is worked out of what is held, with its stamps, and says how far it is", async () => {
  const { said, ask } = served();
  const rows = Array.from({ length: 300 }, (_, at) => {
    const stamp = new Date(Date.UTC(2026, 0, 5) + at * 60_000 + (at % 2) * 59_000).toISOString();
    return `${stamp},${10_000 + (at % 7) * 2_000},1000`;
  });
  const log = new Blob([["time,input_tokens,output_tokens", ...rows].join("\n")]);
  ask({ id: 1, name: "inspect", ask: { log, zone: "UTC", layout: null } });
  await expect.poll(() => said.length).toBe(2);
  const inspected = said[1];
  if (inspected?.is !== "answer" || !("format" in inspected.answer)) throw new Error("not read");
  const { format } = inspected.answer;
  ask({ id: 2, name: "import", ask: { log, format, choice: { models: null, measuredCache: false } } });
  ask(certainty(3));
  ask(certainty(4));
  const answers = () => said.flatMap((one) => (one.is === "answer" && one.id > 2 ? [one.answer] : []));
  await expect.poll(() => answers().length, { timeout: 20_000 }).toBe(2);
  const [first, second] = answers();
  expect(first).toEqual(second);
  expect(first).toMatchObject({
    scale: 300n,
    blocks: { by: "hour", count: 5 },
    redrawn: { resamples: 50, seed: 3 },
    sliding: { is: "known", isProven: true },
  });
  const shares = said.flatMap((one) => (one.is === "share" && one.id === 3 ? [one.share] : []));
  expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
}, 30_000);

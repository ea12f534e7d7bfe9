import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reloadOnceForNewVersion } from "./newVersion";

const saveNow = vi.hoisted(() => vi.fn());
vi.mock("../../store/autosave/autosave", () => ({ saveNow }));

const reload = vi.fn();
let page: EventTarget;
let kept: Map<string, string>;
let isMemoryless = false;
let stop = () => {};

beforeEach(() => {
  page = new EventTarget();
  kept = new Map();
  isMemoryless = false;
  saveNow.mockClear();
  reload.mockReset();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("location", { reload });
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => {
      if (isMemoryless) throw new DOMException("no storage", "SecurityError");
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (isMemoryless) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  });
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  stop = reloadOnceForNewVersion();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A chunk is gone. @returns whether the page took care of it, so that the panel of failures does not */
function chunkGone(): boolean {
  const event = new Event("vite:preloadError", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

test("a chunk that is gone saves the work and reloads the page", () => {
  let savedBefore = 0;
  reload.mockImplementation(() => {
    savedBefore = saveNow.mock.calls.length;
  });
  expect([chunkGone(), savedBefore, reload.mock.calls.length]).toEqual([true, 1, 1]);
});

test("a second one within a minute, as after the reload, does not reload again; a minute later it may", () => {
  chunkGone();
  vi.advanceTimersByTime(59_999);
  expect([chunkGone(), reload.mock.calls.length]).toEqual([false, 1]);
  vi.advanceTimersByTime(1);
  expect([chunkGone(), reload.mock.calls.length]).toEqual([true, 2]);
});

test("without a memory it never reloads, which could go on for ever", () => {
  isMemoryless = true;
  expect([chunkGone(), reload.mock.calls.length]).toEqual([false, 0]);
});

test("after it is stopped nothing is heard", () => {
  stop();
  expect([chunkGone(), reload.mock.calls.length]).toEqual([false, 0]);
});

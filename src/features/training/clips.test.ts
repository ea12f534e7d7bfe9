import { afterEach, beforeEach, expect, test } from "vitest";
import type { VideoTrainingItem } from "../../model/trainingItem";
import { problem } from "../../model/problem";
import { addClips, clipNumber, removeClip, replaceClips } from "./clips";
import { draftsOf } from "../../store/drafts";
import { addItem, draftItem } from "../../store/itemActions";
import { openScenario, planStore, undo } from "../../store/planStore";
import { emptyPlan } from "../../plan/emptyPlan";
import { startWith } from "../../store/planActions";

const item = () => openScenario(planStore.getState()).items[0] as VideoTrainingItem;
const seconds = () => item().clips.map((clip) => clip.seconds);
const drafts = () =>
  Object.entries(draftsOf(item())).map(
    ([
      path,
      {
        raw,
        problem: { path: at },
      },
    ]) => `${path}=${raw} at ${at}`,
  );
const draft = (path: string, raw: string) =>
  draftItem(item().id, path, raw, problem(path, "not-a-number", { value: raw }));

beforeEach(() => {
  startWith(emptyPlan("", "", "USD"));
  addItem("video-training", {
    card: "model-studio-training-deployment",
    cardVersion: "2026-03-18",
    model: "wan2.5-i2v-preview",
  });
  replaceClips(
    item(),
    ["1", "2", "3"].map((text) => ({ seconds: text, count: "1" })),
  );
  planStore.temporal.getState().clear();
});
afterEach(() => startWith(emptyPlan("", "", "USD")));

test("what is half typed moves up with its row; that of a removed row goes, that of another field stays", () => {
  draft("clips[0].seconds", "a");
  draft("clips[1].count", "b");
  draft("clips[2].seconds", "c");
  draft("epochs", "d");
  removeClip(item(), 1);
  expect(seconds()).toEqual(["1", "3"]);
  expect(drafts()).toEqual([
    "clips[0].seconds=a at clips[0].seconds",
    "clips[1].seconds=c at clips[1].seconds",
    "epochs=d at epochs",
  ]);
  undo();
  expect(drafts()).toHaveLength(4);
});

test("adding a row keeps what is half typed, replacing the list does not", () => {
  draft("clips[1].count", "b");
  addClips(item(), [{ seconds: "4", count: "1" }]);
  expect([seconds(), drafts()]).toEqual([["1", "2", "3", "4"], ["clips[1].count=b at clips[1].count"]]);
  replaceClips(item(), [{ seconds: "9", count: "1" }]);
  expect([seconds(), drafts()]).toEqual([["9"], []]);
});

test("each added or removed row is a step of undo of its own", () => {
  removeClip(item(), 0);
  removeClip(item(), 0);
  addClips(item(), [{ seconds: "4", count: "1" }]);
  expect(seconds()).toEqual(["3", "4"]);
  undo();
  expect(seconds()).toEqual(["3"]);
  undo();
  expect(seconds()).toEqual(["2", "3"]);
});

test("the last row stays, and the list is bounded", () => {
  replaceClips(item(), [{ seconds: "9", count: "1" }]);
  removeClip(item(), 0);
  replaceClips(item(), []);
  addClips(
    item(),
    Array.from({ length: 10_000 }, () => ({ seconds: "1", count: "1" })),
  );
  expect(seconds()).toEqual(["9"]);
});

test("a number of a row takes its value and its draft by its path", () => {
  clipNumber(item(), 1, "seconds", []).onValue("7.5");
  expect(seconds()).toEqual(["1", "7.5", "3"]);
  draft("clips[1].seconds", "x");
  expect(clipNumber(item(), 1, "seconds", [])).toMatchObject({
    name: "clips[1].seconds",
    value: "7.5",
    draft: "x",
    problem: null,
  });
});

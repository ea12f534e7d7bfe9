import { beforeEach, describe, expect, it } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import type { Plan } from "../plan/plan";
import { deviceStorage } from "./deviceStorage";
import { FakeStorage } from "./fakeStorage.testing";
import { newAutosave, type Autosave } from "./newAutosave";
import { CORRUPT_PREFIX, PREVIOUS_KEY, readSaved, SAVED_KEY, TAB_PREFIX, writeSaved } from "./savedPlan";
import type { SaveState } from "./saveState";

interface Tab extends Autosave {
  plan: Plan;
  state: SaveState;
  /** Types a title; `save` as the timer would. */
  type(title: string): void;
  typeAndSave(title: string): void;
}

let minute = 0;
beforeEach(() => {
  minute = 0;
});

function openTab(storage: Storage | (() => never), id: string): Tab {
  const tab = { plan: emptyPlan("", "", "USD"), state: { status: "saved", savedAt: null, trouble: null } } as Tab;
  const autosave = newAutosave({
    storage: deviceStorage(() => (typeof storage === "function" ? storage() : storage)),
    now: () => new Date(Date.UTC(2026, 10, 21, 14, (minute += 1))),
    tab: id,
    plans: {
      get: () => tab.plan,
      start: (plan) => { tab.plan = plan; },
      replace: (plan) => { tab.plan = plan; autosave.changed(); },
    },
    show: (state) => { tab.state = { ...tab.state, ...state }; },
  });
  Object.assign(tab, autosave, {
    type(title: string) {
      tab.plan = { ...tab.plan, title };
      autosave.changed();
    },
    typeAndSave(title: string) {
      tab.type(title);
      autosave.saveNow();
    },
  });
  tab.load();
  return tab;
}

const titleUnder = (storage: Storage, key: string) => {
  const saved = readSaved(storage.getItem(key) ?? "");
  return saved.is === "good" ? saved.plan.title : saved.is;
};
const keys = (storage: Storage, prefix: string) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) => key.startsWith(prefix));

describe("one tab", () => {
  it("saves, loads again, and keeps the snapshot before", () => {
    const storage = new FakeStorage();
    const tab = openTab(storage, "a");
    expect(tab.state).toEqual({ status: "saved", savedAt: null, trouble: null });
    tab.type("one");
    expect(tab.state.status).toBe("saving");
    tab.saveNow();
    expect(tab.state).toMatchObject({ status: "saved", trouble: null });
    expect(tab.state.savedAt).toMatch(/^2026-11-21T14:/);
    tab.typeAndSave("two");
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, PREVIOUS_KEY)]).toEqual(["two", "one"]);
    const again = openTab(storage, "b");
    expect([again.plan.title, again.state.savedAt]).toEqual(["two", tab.state.savedAt]);
  });

  it("writes nothing without a change", () => {
    const storage = new FakeStorage();
    openTab(storage, "a").saveNow();
    expect(storage.length).toBe(0);
  });

  it("saves again what the user wiped", () => {
    const storage = new FakeStorage();
    const tab = openTab(storage, "a");
    tab.typeAndSave("kept");
    storage.clear();
    tab.heard();
    expect(titleUnder(storage, SAVED_KEY)).toBe("kept");
  });
});

describe("a storage that fails", () => {
  it("blocked: works on in memory and says so", () => {
    const tab = openTab(() => { throw new DOMException("no", "SecurityError"); }, "a");
    expect(tab.state).toMatchObject({ status: "memory-only", trouble: { kind: "blocked" } });
    tab.typeAndSave("in memory");
    expect([tab.plan.title, tab.state.status]).toEqual(["in memory", "memory-only"]);
  });

  it("full: says so until there is room again, and the last good text stays", () => {
    const storage = new FakeStorage();
    const tab = openTab(storage, "a");
    tab.typeAndSave("small");
    storage.room = 400;
    tab.typeAndSave("x".repeat(190));
    storage.room = 100;
    tab.typeAndSave("z".repeat(200));
    expect(tab.state).toMatchObject({ status: "memory-only", trouble: { kind: "quota" } });
    expect(titleUnder(storage, SAVED_KEY)).toBe("x".repeat(190));
    storage.room = Infinity;
    tab.typeAndSave("fits");
    expect(tab.state).toMatchObject({ status: "saved", trouble: null });
    expect(titleUnder(storage, SAVED_KEY)).toBe("fits");
  });

  it("nearly full: the snapshot before makes room for the plan", () => {
    const storage = new FakeStorage();
    const tab = openTab(storage, "a");
    tab.typeAndSave("one");
    tab.typeAndSave("two");
    storage.room = 300;
    tab.typeAndSave("x".repeat(60));
    expect([titleUnder(storage, SAVED_KEY), storage.getItem(PREVIOUS_KEY), tab.state.status]).toEqual(["x".repeat(60), null, "saved"]);
  });
});

describe("a save that can't be read", () => {
  it.each(["{\"format\":1,\"sav", "null", "[]", "{\"format\":1}", "", JSON.stringify({ format: 1, savedAt: "2026-11-21T14:00:00Z", tab: "a", document: { version: 1 } })])(
    "%j is moved aside, never overwritten, and the snapshot before loads", (broken) => {
      const storage = new FakeStorage();
      const first = openTab(storage, "a");
      first.typeAndSave("one");
      first.typeAndSave("two");
      storage.setItem(SAVED_KEY, broken);
      const tab = openTab(storage, "b");
      expect(tab.plan.title).toBe("one");
      expect(tab.state.trouble).toMatchObject({ kind: "corrupt", raw: broken, moved: true });
      tab.typeAndSave("three");
      const [aside] = keys(storage, CORRUPT_PREFIX);
      expect([storage.getItem(aside ?? ""), titleUnder(storage, SAVED_KEY)]).toEqual([broken, "three"]);
    });

  it("without room to move it, it stays where it is and nothing is saved", () => {
    const storage = new FakeStorage(60);
    storage.setItem(SAVED_KEY, "x".repeat(40));
    const tab = openTab(storage, "a");
    expect(tab.state).toMatchObject({ status: "memory-only", trouble: { kind: "corrupt", restored: null, moved: false } });
    storage.room = Infinity;
    tab.typeAndSave("mine");
    expect(storage.getItem(SAVED_KEY)).toBe("x".repeat(40));
  });

  it.each([{ format: 2 }, { format: 1, savedAt: "2026-11-21T14:00:00Z", tab: "a", document: { version: 3, title: "", scenarios: [] } }])(
    "a newer version's %j is read-only", (record) => {
      const storage = new FakeStorage();
      storage.setItem(SAVED_KEY, JSON.stringify(record));
      const tab = openTab(storage, "a");
      expect(tab.state).toMatchObject({ status: "read-only", trouble: { kind: "newer" } });
      tab.typeAndSave("mine");
      expect([storage.getItem(SAVED_KEY), storage.length]).toEqual([JSON.stringify(record), 1]);
    });
});

describe("two tabs", () => {
  function twoTabs() {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("shared");
    return { storage, first, second: openTab(storage, "b") };
  }

  it("the one that another saved after says so and stops", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.heard();
    expect(first.state).toMatchObject({ status: "stale", trouble: { kind: "other-tab", savedAt: second.state.savedAt } });
    expect(keys(storage, TAB_PREFIX)).toEqual([]);
    first.typeAndSave("first");
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, `${TAB_PREFIX}a`)]).toEqual(["second", "first"]);
  });

  it("sees before it writes, even what it did not hear of", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    expect([first.state.status, titleUnder(storage, SAVED_KEY), titleUnder(storage, `${TAB_PREFIX}a`)]).toEqual(["stale", "second", "first"]);
  });

  it("loads the other", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    first.loadOther();
    expect([first.plan.title, first.state.status, first.state.trouble]).toEqual(["second", "saved", null]);
    expect(keys(storage, TAB_PREFIX)).toEqual([]);
    first.typeAndSave("on");
    second.heard();
    expect([titleUnder(storage, SAVED_KEY), second.state.status]).toEqual(["on", "stale"]);
  });

  it("keeps this one; the other is then the stale one and loses nothing", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    first.keepThis();
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, PREVIOUS_KEY), first.state.status, first.state.trouble]).toEqual(["first", "second", "saved", null]);
    second.heard();
    expect([second.plan.title, second.state.status, titleUnder(storage, `${TAB_PREFIX}b`)]).toEqual(["second", "stale", "second"]);
  });

  it("agrees again when both hold the same", () => {
    const { first, second } = twoTabs();
    second.typeAndSave("second");
    first.heard();
    second.typeAndSave("shared");
    first.heard();
    expect([first.state.status, first.state.trouble]).toEqual(["saved", null]);
  });

  it("what a closed tab left aside is offered, opened or dropped", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    const third = openTab(storage, "c");
    expect([third.plan.title, third.state.trouble?.kind]).toEqual(["second", "aside"]);
    third.openAside();
    expect([third.plan.title, titleUnder(storage, SAVED_KEY), keys(storage, TAB_PREFIX), third.state.trouble]).toEqual(["first", "first", [], null]);
    storage.setItem(`${TAB_PREFIX}d`, writeSaved(third.plan, { savedAt: "2026-11-20T10:00:00.000Z", tab: "d", after: "" }));
    const fourth = openTab(storage, "e");
    fourth.discardAside();
    expect([keys(storage, TAB_PREFIX), fourth.state.trouble]).toEqual([[], null]);
  });
});

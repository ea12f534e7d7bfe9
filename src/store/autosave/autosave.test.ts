import { beforeEach, describe, expect, it } from "vitest";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Plan } from "../../plan/plan";
import { deviceStorage } from "./deviceStorage";
import { FakeStorage } from "./fakeStorage.testing";
import type { Autosave } from "./autosaveWorld";
import { newAutosave } from "./newAutosave";
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
      start: (plan) => {
        tab.plan = plan;
      },
      replace: (plan) => {
        tab.plan = plan;
        autosave.changed();
      },
      follow: (plan) => {
        tab.plan = plan;
        autosave.changed();
      },
    },
    show: (state) => {
      tab.state = { ...tab.state, ...state };
    },
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
const keys = (storage: Storage, prefix: string) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) => key.startsWith(prefix));

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
    tab.storageChanged();
    expect(titleUnder(storage, SAVED_KEY)).toBe("kept");
  });
});

describe("a storage that fails", () => {
  it("blocked: works on in memory and says so", () => {
    const tab = openTab(() => {
      throw new DOMException("no", "SecurityError");
    }, "a");
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
    expect([titleUnder(storage, SAVED_KEY), storage.getItem(PREVIOUS_KEY), tab.state.status]).toEqual([
      "x".repeat(60),
      null,
      "saved",
    ]);
  });
});

describe("a save that can't be read", () => {
  it.each([
    '{"format":1,"sav',
    "null",
    "[]",
    '{"format":1}',
    "",
    JSON.stringify({ format: 1, savedAt: "2026-11-21T14:00:00Z", tab: "a", document: { version: 1 } }),
  ])("%j is moved aside, never overwritten, and the snapshot before loads", (broken) => {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("one");
    first.typeAndSave("two");
    storage.setItem(SAVED_KEY, broken);
    const tab = openTab(storage, "b");
    expect(tab.plan.title).toBe("one");
    expect(tab.state.trouble).toMatchObject({ kind: "corrupt", damaged: [{ slot: "plan", raw: broken }], moved: true });
    tab.typeAndSave("three");
    const [aside] = keys(storage, CORRUPT_PREFIX);
    expect([storage.getItem(aside ?? ""), titleUnder(storage, SAVED_KEY)]).toEqual([broken, "three"]);
  });

  it("without room to move it, it stays where it is and nothing is saved", () => {
    const storage = new FakeStorage(60);
    storage.setItem(SAVED_KEY, "x".repeat(40));
    const tab = openTab(storage, "a");
    expect(tab.state).toMatchObject({
      status: "memory-only",
      trouble: { kind: "corrupt", restored: null, moved: false },
    });
    storage.room = Infinity;
    tab.typeAndSave("mine");
    expect(storage.getItem(SAVED_KEY)).toBe("x".repeat(40));
  });

  it.each([
    { format: 2 },
    { format: 1, savedAt: "2026-11-21T14:00:00Z", tab: "a", document: { version: 3, title: "", scenarios: [] } },
  ])("a newer version's %j is read-only", (record) => {
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
    first.storageChanged();
    expect(first.state).toMatchObject({
      status: "stale",
      trouble: { kind: "other-tab", savedAt: second.state.savedAt },
    });
    expect(keys(storage, TAB_PREFIX)).toEqual([]);
    first.typeAndSave("first");
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, `${TAB_PREFIX}a`)]).toEqual(["second", "first"]);
  });

  it("sees before it writes, even what it did not hear of", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    expect([first.state.status, titleUnder(storage, SAVED_KEY), titleUnder(storage, `${TAB_PREFIX}a`)]).toEqual([
      "stale",
      "second",
      "first",
    ]);
  });

  it("loads the other", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    first.loadOther();
    expect([first.plan.title, first.state.status, first.state.trouble]).toEqual(["second", "saved", null]);
    expect(keys(storage, TAB_PREFIX)).toEqual([]);
    first.typeAndSave("on");
    second.storageChanged();
    expect([titleUnder(storage, SAVED_KEY), second.state.status]).toEqual(["on", "stale"]);
  });

  it("keeps this one; the other is then the stale one and loses nothing", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    first.keepThis();
    expect([
      titleUnder(storage, SAVED_KEY),
      titleUnder(storage, PREVIOUS_KEY),
      first.state.status,
      first.state.trouble,
    ]).toEqual(["first", "second", "saved", null]);
    second.storageChanged();
    expect([second.plan.title, second.state.status, titleUnder(storage, `${TAB_PREFIX}b`)]).toEqual([
      "second",
      "stale",
      "second",
    ]);
  });

  it("agrees again when both hold the same", () => {
    const { first, second } = twoTabs();
    second.typeAndSave("second");
    first.storageChanged();
    second.typeAndSave("shared");
    first.storageChanged();
    expect([first.state.status, first.state.trouble]).toEqual(["saved", null]);
  });

  it("what a closed tab left aside is offered, opened or dropped", () => {
    const { storage, first, second } = twoTabs();
    second.typeAndSave("second");
    first.typeAndSave("first");
    const third = openTab(storage, "c");
    expect([third.plan.title, third.state.trouble?.kind]).toEqual(["second", "aside"]);
    third.openAside();
    expect([third.plan.title, titleUnder(storage, SAVED_KEY), keys(storage, TAB_PREFIX), third.state.trouble]).toEqual([
      "first",
      "first",
      [],
      null,
    ]);
    storage.setItem(
      `${TAB_PREFIX}d`,
      writeSaved(third.plan, { savedAt: "2026-11-20T10:00:00.000Z", tab: "d", after: "" }),
    );
    const fourth = openTab(storage, "e");
    fourth.discardAside();
    expect([keys(storage, TAB_PREFIX), fourth.state.trouble]).toEqual([[], null]);
  });
});

describe("fault 53: an untouched second tab", () => {
  it("fault 53: loads what the first saves, without a question", () => {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("one");
    const second = openTab(storage, "b");
    first.typeAndSave("two");
    first.typeAndSave("three");
    // Frozen tabs miss saves: only the last arrives.
    second.storageChanged();
    expect([second.plan.title, second.state.status, second.state.trouble]).toEqual(["three", "saved", null]);
    second.typeAndSave("four");
    expect([titleUnder(storage, SAVED_KEY), second.state.status, keys(storage, TAB_PREFIX)]).toEqual([
      "four",
      "saved",
      [],
    ]);
    first.storageChanged();
    expect(first.state.trouble?.kind).toBe("other-tab");
  });

  it("fault 53: also where it was opened before anything was saved", () => {
    const storage = new FakeStorage();
    const empty = openTab(storage, "a");
    openTab(storage, "b").typeAndSave("made in the other");
    empty.storageChanged();
    expect([empty.plan.title, empty.state.trouble]).toEqual(["made in the other", null]);
  });
});

describe("fault 57: what is said to be kept was read back", () => {
  function staleInFull() {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("shared");
    openTab(storage, "b").typeAndSave("second");
    storage.room = 0;
    first.typeAndSave("first");
    return { storage, first };
  }

  it("fault 57: a stale tab in a full storage says that nothing is kept, and goes on trying", () => {
    const { storage, first } = staleInFull();
    expect(first.state).toMatchObject({ status: "stale", trouble: { kind: "other-tab", own: "unkept" } });
    expect(keys(storage, TAB_PREFIX)).toEqual([]);
    storage.room = Infinity;
    first.saveNow();
    expect([first.state.trouble, titleUnder(storage, `${TAB_PREFIX}a`)]).toMatchObject([{ own: "aside" }, "first"]);
  });

  it("fault 57: a storage that swallows what it is given is no storage", () => {
    const storage = new FakeStorage();
    storage.setItem = () => undefined;
    const tab = openTab(storage, "a");
    tab.typeAndSave("lost");
    expect(tab.state).toMatchObject({ status: "memory-only", trouble: { kind: "blocked" } });
  });

  it("fault 57: a tab whose plan was thrown away in another keeps it again", () => {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("shared");
    openTab(storage, "b").typeAndSave("second");
    first.typeAndSave("first");
    openTab(storage, "c").discardAside();
    first.storageChanged();
    expect(titleUnder(storage, `${TAB_PREFIX}a`)).toBe("first");
  });
});

describe("fault 58: nothing that can't be read is written over, in both slots", () => {
  const newer = JSON.stringify({ format: 99, savedAt: "2027-01-01T00:00:00.000Z", tab: "z", document: {} });

  it.each([
    ["damaged", '{"format":1,"sav'],
    ["newer", newer],
  ])("fault 58: a %s snapshot is moved aside before the second save, and said", (_name, raw) => {
    const storage = new FakeStorage();
    openTab(storage, "a").typeAndSave("one");
    storage.setItem(PREVIOUS_KEY, raw);
    const tab = openTab(storage, "b");
    tab.typeAndSave("two");
    expect(keys(storage, CORRUPT_PREFIX).map((key) => storage.getItem(key))).toEqual([raw]);
    expect(tab.state.trouble).toMatchObject({ kind: "corrupt", damaged: [{ slot: "snapshot", raw }], moved: true });
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, PREVIOUS_KEY)]).toEqual(["two", "one"]);
  });

  it("fault 58: a snapshot that another version wrote while the tab was open, too", () => {
    const storage = new FakeStorage();
    const tab = openTab(storage, "a");
    tab.typeAndSave("one");
    tab.typeAndSave("two");
    storage.setItem(PREVIOUS_KEY, newer);
    tab.typeAndSave("three");
    expect(keys(storage, CORRUPT_PREFIX).map((key) => storage.getItem(key))).toEqual([newer]);
  });

  it("fault 58: without room to move it, it stays, the plan is saved all the same, and it is said once", () => {
    const storage = new FakeStorage();
    openTab(storage, "a").typeAndSave("one");
    const raw = "x".repeat(500);
    storage.setItem(PREVIOUS_KEY, raw);
    storage.room = 900;
    const tab = openTab(storage, "b");
    tab.typeAndSave("two");
    expect(tab.state).toMatchObject({
      status: "saved",
      trouble: { kind: "corrupt", damaged: [{ slot: "snapshot", raw }], moved: false },
    });
    tab.dismiss();
    tab.typeAndSave("three");
    expect([titleUnder(storage, SAVED_KEY), storage.getItem(PREVIOUS_KEY), tab.state.trouble]).toEqual([
      "three",
      raw,
      null,
    ]);
    // Not even to make room.
    storage.room = 600;
    tab.typeAndSave("y".repeat(200));
    expect([storage.getItem(PREVIOUS_KEY), tab.state.trouble]).toEqual([raw, { kind: "quota" }]);
  });

  it("fault 58: where both are damaged, both are kept and offered", () => {
    const storage = new FakeStorage();
    storage.setItem(SAVED_KEY, "broken plan");
    storage.setItem(PREVIOUS_KEY, "broken snapshot");
    const tab = openTab(storage, "a");
    expect(tab.state.trouble).toEqual({
      kind: "corrupt",
      restored: null,
      moved: true,
      damaged: [
        { slot: "plan", raw: "broken plan" },
        { slot: "snapshot", raw: "broken snapshot" },
      ],
    });
    tab.typeAndSave("one");
    tab.typeAndSave("two");
    expect(
      keys(storage, CORRUPT_PREFIX)
        .map((key) => storage.getItem(key))
        .sort(),
    ).toEqual(["broken plan", "broken snapshot"]);
  });
});

describe('fault 59: "Keep this one" puts the other plan aside', () => {
  function overtaken(room = Infinity) {
    const storage = new FakeStorage();
    const first = openTab(storage, "a");
    first.typeAndSave("shared");
    openTab(storage, "b").typeAndSave("second");
    first.typeAndSave("first");
    storage.room = room;
    return { storage, first };
  }

  it("fault 59: the tab of the other is closed, and the next one offers its plan", () => {
    const { storage, first } = overtaken();
    first.keepThis();
    first.typeAndSave("first, edited");
    first.typeAndSave("first, edited again");
    const next = openTab(storage, "c");
    expect([next.plan.title, next.state.trouble]).toMatchObject([
      "first, edited again",
      { kind: "aside", saved: { plan: { title: "second" } } },
    ]);
  });

  it("fault 59: an older plan that stands aside under the same tab stays beside it", () => {
    const { storage, first } = overtaken();
    storage.setItem(`${TAB_PREFIX}b`, "not readable");
    first.keepThis();
    expect(
      keys(storage, TAB_PREFIX)
        .map((key) => titleUnder(storage, key))
        .sort(),
    ).toEqual(["corrupt", "second"]);
  });

  it("fault 59: in a full storage this tab's copy and the snapshot make room for it", () => {
    const { storage, first } = overtaken(900);
    first.keepThis();
    expect([titleUnder(storage, SAVED_KEY), titleUnder(storage, `${TAB_PREFIX}b`), first.state.trouble]).toEqual([
      "first",
      "second",
      null,
    ]);
  });

  it("fault 59: without any room nothing is replaced, and the other plan can be downloaded first", () => {
    const { storage, first } = overtaken(0);
    const other = storage.getItem(SAVED_KEY);
    first.keepThis();
    expect(storage.getItem(SAVED_KEY)).toBe(other);
    expect(first.state.trouble).toMatchObject({ kind: "other-tab", unkept: other });
    storage.room = 700;
    first.replaceOther();
    expect([titleUnder(storage, SAVED_KEY), first.state.status, first.state.trouble]).toEqual(["first", "saved", null]);
  });
});

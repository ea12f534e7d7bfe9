import { expect, it } from "vitest";
import { memoize } from "./memoize";

function counted(most?: number) {
  let calls = 0;
  const of = memoize((key: { readonly n: number }, factor: number) => {
    calls += 1;
    return { product: key.n * factor };
  }, most);
  return { of, calls: () => calls };
}

it("gives the same object for the same arguments, by identity", () => {
  const { of, calls } = counted();
  const key = { n: 2 };
  expect(of(key, 3)).toBe(of(key, 3));
  expect(of(key, 3)).toEqual({ product: 6 });
  expect(calls()).toBe(1);
  expect(of({ n: 2 }, 3)).not.toBe(of(key, 3));
  expect(calls()).toBe(2);
});

it("keeps as many results for one object as it is told, the newest", () => {
  const one = counted();
  const two = counted(2);
  const key = { n: 2 };
  for (const { of } of [one, two]) for (const factor of [3, 4, 3, 4]) of(key, factor);
  expect([one.calls(), two.calls()]).toEqual([4, 2]);
  two.of(key, 5);
  two.of(key, 4);
  expect(two.calls()).toBe(3);
  two.of(key, 3);
  expect(two.calls()).toBe(4);
});

it("takes NaN and undefined for what they are, and remembers a result that is undefined", () => {
  let calls = 0;
  const of = memoize((_key: object, value: number | undefined) => {
    calls += 1;
    return value;
  });
  const key = {};
  of(key, Number.NaN);
  of(key, Number.NaN);
  of(key, undefined);
  of(key, undefined);
  expect(calls).toBe(2);
});

it("remembers nothing of a call that threw", () => {
  let calls = 0;
  const of = memoize((_key: object) => {
    calls += 1;
    if (calls === 1) throw new Error("no");
    return calls;
  });
  const key = {};
  expect(() => of(key)).toThrow("no");
  expect(of(key)).toBe(2);
});

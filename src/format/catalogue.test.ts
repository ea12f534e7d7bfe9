import { expect, expectTypeOf, test } from "vitest";
import { catalogue, type MessagesOf } from "./catalogue";

const area = catalogue(
  { close: "Close", nested: { days: (count: string) => (count === "1" ? "day" : "days") } },
  { close: "关闭", nested: { days: () => "天" } },
);

test("each language answers in its own words", () => {
  expect([area.en.close, area.zh.close]).toEqual(["Close", "关闭"]);
  expect([area.en.nested.days("1"), area.en.nested.days("2"), area.zh.nested.days("2")]).toEqual(["day", "days", "天"]);
});

test("the languages are interchangeable", () => {
  expectTypeOf(area.en).toEqualTypeOf(area.zh);
  expectTypeOf<MessagesOf<typeof area>["close"]>().toEqualTypeOf<string>();
  expectTypeOf(area.zh.nested.days).parameters.toEqualTypeOf<[string]>();
});

// The compiler is the test: each line below has to fail to compile, or `@ts-expect-error` itself is the error.
test("what is missing, left over or of another kind does not compile", () => {
  // @ts-expect-error a message is missing
  catalogue({ close: "Close", open: "Open" }, { close: "关闭" });
  // @ts-expect-error a message too many
  catalogue({ close: "Close" }, { close: "关闭", open: "打开" });
  // @ts-expect-error a nested message is missing
  catalogue({ nested: { close: "Close" } }, { nested: {} });
  // @ts-expect-error text where a function is needed
  catalogue({ days: (count: string) => `${count} days` }, { days: "天" });
  // @ts-expect-error a parameter of another type
  catalogue({ days: (count: string) => `${count} days` }, { days: (count: number) => `${count} 天` });
  // @ts-expect-error a parameter that English does not pass
  catalogue({ days: (count: string) => `${count} days` }, { days: (count: string, unit: string) => `${count} ${unit}` });
  expect.assertions(0);
});

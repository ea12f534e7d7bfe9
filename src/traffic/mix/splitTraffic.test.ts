import fc from "fast-check";
import { expect, it } from "vitest";
import { anyTraffic } from "../study/anyTraffic.testing";
import { localSlots } from "./localSlots";
import { pickMinutes, splitTraffic } from "./splitTraffic";

it("keeps every request of the picked minutes, in order", () => {
  const picked = pickMinutes(
    {
      kind: "requests",
      arrivals: {
        clock: "absolute",
        firstMinute: 500,
        minutes: 4,
        start: Int32Array.of(0, 2, 2, 3, 5),
        input: Uint32Array.of(1, 2, 3, 4, 5),
        output: Uint32Array.of(10, 20, 30, 40, 50),
        cached: Uint32Array.of(0, 1, 0, 2, 0),
      },
    },
    Int32Array.of(0, 1, 3),
  );
  expect(picked).toEqual({
    kind: "requests",
    arrivals: {
      clock: "relative",
      firstMinute: 0,
      minutes: 3,
      start: Int32Array.of(0, 2, 2, 4),
      input: Uint32Array.of(1, 2, 4, 5),
      output: Uint32Array.of(10, 20, 40, 50),
      cached: Uint32Array.of(0, 1, 2, 0),
    },
  });
});

it("loses nothing: the slots have all minutes, requests and tokens", () => {
  fc.assert(
    fc.property(anyTraffic({ min: 1, max: 200 }, 2), (traffic) => {
      const { minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
      const parts = splitTraffic(traffic, localSlots("relative", 0, minutes, "UTC"));
      const columnsOf = (one: typeof traffic) => (one.kind === "requests" ? one.arrivals : one.profile);
      const sum = (values: Uint32Array | Float64Array): number => [...values].reduce((all, value) => all + value, 0);
      expect(parts.length).toBe(24);
      expect(parts.reduce((all, part) => all + columnsOf(part).minutes, 0)).toBe(minutes);
      expect(parts.reduce((all, part) => all + sum(columnsOf(part).input), 0)).toBe(sum(columnsOf(traffic).input));
      expect(parts.reduce((all, part) => all + sum(columnsOf(part).output), 0)).toBe(sum(columnsOf(traffic).output));
    }),
  );
});

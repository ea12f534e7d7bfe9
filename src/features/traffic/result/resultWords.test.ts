import { expect, test } from "vitest";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { formatIn } from "../../../ui/LocaleProvider";
import { longName } from "./resultWords";

const coverage = { of: "requests", percent: "99.9" } as const;
const inEnglish = {
  words: trafficResultMessages.en,
  reservation: reservationSizingMessages.en,
  format: formatIn("en"),
};

test("a throughput reservation is named with its speed and plan, PTU and pay as you go are not", () => {
  const standard = { coverage, speed: "standard", plan: "daily" } as const;
  expect(longName("best", standard, inEnglish)).toBe("Best reservation (standard, daily)");
  expect(longName("coverage", { coverage, speed: "fast", plan: "hourly" }, inEnglish)).toBe(
    "Keep 99.9% of requests (fast, hourly)",
  );
  expect(longName("best", { coverage, speed: null, plan: "daily" }, inEnglish)).toBe("Best reservation");
  expect(longName("pay-as-you-go", standard, inEnglish)).toBe("Pay as you go");
});

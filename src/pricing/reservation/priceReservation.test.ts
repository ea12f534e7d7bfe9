import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { ReservationItem } from "../../model/item";
import type { TermPurchase } from "../../model/purchase";
import { priceItem } from "../priceItem";
import { reservedTpm } from "../ptu/reservedTpm";
import { num, resultOf, step, times } from "../working";
import { BEIJING, october, reservation } from "./reservation.testing";
import { dayRate } from "./reservationRate";
import { termChange } from "./termChange";

/** One of the vendor's examples; which numbers an operation takes depends on its kind. */
interface Example {
  readonly id: string;
  readonly kind: string;
  readonly mode: string;
  readonly inputs: Readonly<Record<string, number | undefined>>;
  readonly expected: string | number;
}

const PATH = fileURLToPath(new URL("../../cases/facts/2026-10/throughput-reservation-examples.json", import.meta.url));
const { examples } = JSON.parse(readFileSync(PATH, "utf8")) as { readonly examples: readonly Example[] };

function priced(more: Partial<ReservationItem>) {
  const result = priceItem(reservation(more), october);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

function problems(more: Partial<ReservationItem>): readonly string[] {
  const result = priceItem(reservation(more), october);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
}

const ktpm = (thousands: number | undefined) => String((thousands ?? 0) * 1000);

/** What is due, or comes back, for a term of the vendor's example: its capacity may lie below the minimum. */
function changed({ inputs }: Example, purchase: Partial<TermPurchase>, output: number): string {
  const rules = BEIJING.rules.reservation;
  const row = BEIJING.reservations.find(({ model, speed }) => model === "qwen3.8-max" && speed === "standard");
  if (rules === null || row === undefined) throw new Error("not on the card");
  const reserved = reservedTpm(ktpm(inputs["oldInputKtpm"] ?? inputs["inputKtpm"]), ktpm(output), null);
  const days = String(inputs["termDays"] ?? 30);
  const aDay = step("day-rate", dayRate(row, reserved).formula, "money");
  const paid = step("once-term", times(resultOf(aDay), num(amount(days), "days")), "money");
  const bought: TermPurchase = { plan: "term", days, cancelledAfterHours: null, resized: null, ...purchase };
  const change = termChange({ row, rules, reserved, purchase: bought, aDay, paid });
  if (!change.ok || change.value === null) throw new Error(JSON.stringify(change));
  return toText(change.value.due.result);
}

/** Each kind of example as the planner computes it. */
function answerTo(example: Example): string {
  const { inputs } = example;
  const speed = example.mode === "fast" ? "fast" : "standard";
  const hourly = (input: number, output: number, minutes: number) =>
    toText(
      priced({
        speed: "fast",
        inputTpm: ktpm(input),
        outputTpm: ktpm(output),
        purchase: { plan: "hourly", hoursPerDay: (minutes / 60).toString(), daysPerMonth: "1" },
      }).monthly,
    );
  const scaled = (input: number, output: number, minutes: number) =>
    // The examples lie below the minimum of 200 and 20 kTPM: four times the size, a quarter of the amount.
    (Number(hourly(input * 4, output * 4, minutes)) / 4).toString();
  switch (example.kind) {
    case "buy-day":
      return toText(priced({ speed, purchase: { plan: "daily", daysPerMonth: String(inputs["days"]) } }).monthly);
    case "buy-block-8h":
      return toText(priced({ purchase: { plan: "block", daysPerMonth: String(inputs["blocks"]) } }).monthly);
    case "grow-prepaid": {
      const after = String(30 * 24 - (inputs["hoursLeft"] ?? 0));
      const size = {
        inputTpm: ktpm((inputs["oldInputKtpm"] ?? 0) + (inputs["addInputKtpm"] ?? 0)),
        outputTpm: ktpm((inputs["oldOutputKtpm"] ?? 0) + (inputs["addOutputKtpm"] ?? 0)),
      };
      return changed(example, { resized: { afterHours: after, ...size } }, inputs["oldOutputKtpm"] ?? 0);
    }
    case "grow-hourly":
      return scaled(inputs["addInputKtpm"] ?? 0, inputs["addOutputKtpm"] ?? 0, inputs["minutes"] ?? 0);
    case "shrink-prepaid": {
      const size = { inputTpm: ktpm(inputs["newInputKtpm"]), outputTpm: "0" };
      return changed(example, { resized: { afterHours: String(inputs["hoursUsed"]), ...size } }, 0);
    }
    case "cancel-prepaid":
      return changed(example, { cancelledAfterHours: String(inputs["hoursUsed"]) }, 0);
    case "shrink-hourly":
    case "delete-hourly":
      return scaled(
        inputs["oldInputKtpm"] ?? inputs["inputKtpm"] ?? 0,
        inputs["oldOutputKtpm"] ?? inputs["outputKtpm"] ?? 0,
        inputs["minutesUsed"] ?? 0,
      );
    default:
      throw new Error(`an example of a new kind: ${example.kind}`);
  }
}

describe("the vendor's worked examples of throughput reservation", () => {
  it("are sixteen", () => expect(examples).toHaveLength(16));
  it.each(examples.map((one) => [one.id, one] as const))("%s", (_id, example) => {
    expect(Number(answerTo(example))).toBe(Number(example.expected));
  });
});

describe("priceReservation", () => {
  it("raises what is asked for to the minimum of the edition, and says so", () => {
    const { lines, warnings } = priced({ inputTpm: "10000", outputTpm: "1000" });
    expect(lines.map(({ quantity }) => toText(quantity))).toEqual(["20", "20"]);
    expect(warnings.map(({ code }) => code)).toContain("tpm-minimum-applied");
  });

  it("says that part days are whole blocks, only where there are any", () => {
    const codes = (daysPerMonth: string) =>
      priced({ purchase: { plan: "block", daysPerMonth } }).warnings.map(({ code }) => code);
    expect(codes("10")).not.toContain("days-rounded-up");
    expect(codes("9.5")).toContain("days-rounded-up");
  });

  it("costs nothing where nothing is reserved, in every plan", () => {
    const term = { plan: "term", days: "30", cancelledAfterHours: "100", resized: null } as const;
    const nothing = { inputTpm: "0", outputTpm: "0" };
    for (const [speed, purchase] of [
      ["fast", { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" }],
      ["fast", { plan: "daily", daysPerMonth: "all" }],
      ["standard", { plan: "block", daysPerMonth: "all" }],
      ["standard", term],
    ] as const) {
      const { oneTime, monthly, options } = priced({ ...nothing, speed, purchase });
      expect([toText(oneTime), toText(monthly), options]).toEqual(["0", "0", null]);
    }
  });

  it("refuses what the edition does not sell", () => {
    expect(problems({ purchase: { plan: "hourly", hoursPerDay: "1", daysPerMonth: "1" } })).toEqual([
      "purchase.plan: plan-not-offered",
    ]);
    expect(problems({ speed: "fast", purchase: { plan: "block", daysPerMonth: "1" } })).toEqual([
      "purchase.plan: plan-not-offered",
    ]);
    const term = { plan: "term", cancelledAfterHours: null, resized: null } as const;
    expect(problems({ purchase: { ...term, days: "45" } })).toEqual(["purchase.days: term-not-sold"]);
    expect(problems({ purchase: { ...term, days: "60" } })).toEqual([]);
    expect(problems({ model: "glm-5.3", speed: "fast" })).toEqual(["speed: speed-not-offered"]);
    expect(problems({ purchase: { ...term, days: "1", cancelledAfterHours: "25" } })).toEqual([
      "purchase.cancelledAfterHours: after-term-end",
    ]);
  });

  it.each([
    [0, "0"],
    // 24 days × 1.2 = 28.8 of 30 days are settled.
    [24 * 24, "174211.2"],
    // From day 25 on nothing comes back.
    [25 * 24 - 1, "181167.55"],
    [25 * 24, "181470"],
    [29 * 24, "181470"],
  ])("keeps what is settled of a 30-day term cancelled after %d hours", (hours, expected) => {
    const purchase = { plan: "term", days: "30", cancelledAfterHours: String(hours), resized: null } as const;
    expect(toText(priced({ purchase }).oneTime)).toBe(expected);
  });

  it("sums its lines to its amount, also where a term is cancelled or resized", () => {
    for (const change of [
      { cancelledAfterHours: "100", resized: null },
      { cancelledAfterHours: null, resized: { afterHours: "100", inputTpm: "400000", outputTpm: "200000" } },
      { cancelledAfterHours: null, resized: { afterHours: "100", inputTpm: "0", outputTpm: "0" } },
    ]) {
      const { lines, oneTime } = priced({ purchase: { plan: "term", days: "30", ...change } });
      expect(lines).toHaveLength(3);
      expect(lines.reduce((all, { amount: one }) => all + Number(toText(one)), 0)).toBeCloseTo(
        Number(toText(oneTime)),
        6,
      );
    }
  });

  it("ranks a cancelled term at what it costs after its refund", () => {
    const purchase = { plan: "term", days: "30", cancelledAfterHours: "240", resized: null } as const;
    const { oneTime, options } = priced({ purchase });
    expect(options?.chosen && toText(options.chosen.cost)).toBe(toText(oneTime));
  });

  it("costs 0.69 to 0.70 of the tokens it holds in standard mode, two to three times in fast mode", () => {
    const { breakEven } = priced({
      tokenCard: "model-studio-tokens-beijing-cny",
      tokenCardVersion: "2026-10",
      purchase: { plan: "daily", daysPerMonth: "all" },
    });
    const full = breakEven.map(({ between, atFullUse }) => [
      between[1],
      Number(atFullUse === null ? 0 : toText(atFullUse)),
    ]);
    const share = (option: string) => Number(full.find(([one]) => one === option)?.[1]);
    expect(full.map(([option]) => option)).toEqual(["daily", "block", "fast-daily", "fast-hourly"]);
    expect(share("daily")).toBeGreaterThan(0.69);
    expect(share("daily")).toBeLessThan(0.71);
    expect(share("block") / share("daily")).toBeCloseTo(0.9, 10);
    expect(share("fast-daily")).toBeGreaterThanOrEqual(2);
    expect(share("fast-daily")).toBeLessThanOrEqual(3);
  });
});

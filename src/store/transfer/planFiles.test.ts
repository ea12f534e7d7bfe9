import { expect, it } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import { LONGEST_PROFILE } from "../../model/measuredSizing";
import { LARGEST_PLAN_FILE, planFromFile, planToFile } from "./planFiles";
import { samePlan } from "./planLink";

const plan = { ...emptyPlan("Chat", "A", "USD") };

it.each([
  ["Support assistant", "Support assistant.plan.json"],
  ["", "untitled.plan.json"],
  ["客服", "客服.plan.json"],
  ['a/b\\c:d*e?"<f>|g', "a-b-c-d-e-f-g.plan.json"],
  ["../../etc/passwd", "etc-passwd.plan.json"],
  ["con\u202egnp.exe", "con-gnp.exe.plan.json"],
  ["...", "untitled.plan.json"],
  ["x".repeat(200), `${"x".repeat(80)}.plan.json`],
])("the title %j names the file %j", (title, name) => {
  expect(planToFile({ ...plan, title }, "untitled").name).toBe(name);
});

it("reads what it wrote, also with a byte-order mark", async () => {
  const { text } = planToFile(plan);
  for (const content of [text, `\uFEFF${text}`]) {
    const read = await planFromFile(new Blob([content]));
    expect(read.ok && samePlan(read.value.plan, plan) && !read.value.upgraded).toBe(true);
  }
});

it("fault 64: the largest plan of real use is well within the largest file", () => {
  const traffic = {
    peakRequestsPerMinute: "120",
    averageRequestsPerMinute: "40",
    inputTokens: "1500",
    outputTokens: "200",
    cacheHitPercent: "20",
    headroomPercent: "10",
    quotaFactors: true,
    overflowLeftOut: true,
  };
  const item = (id: string) => ({
    ...defaultItem("ptu", {
      id,
      card: "model-studio-billing",
      cardVersion: "2025-04-03",
      model: "qwen-plus-2025-12-01",
    }),
    label: "An item with a name",
    traffic,
  });
  const items = Array.from({ length: 500 }, (_, at) =>
    at === 0 ? { ...item("i0"), sizing: measuredSizing(0, { profile: "A".repeat(LONGEST_PROFILE) }) } : item(`i${at}`),
  );
  const { text } = planToFile({
    ...plan,
    scenarios: Array.from({ length: 12 }, () => ({ name: "S", currency: "USD" as const, savingsPlan: null, items })),
  });
  expect(new Blob([text]).size).toBeLessThan(LARGEST_PLAN_FILE);
});

it("fault 64: refuses what is too large before it is read, and says where other problems are", async () => {
  const large = await planFromFile({
    size: LARGEST_PLAN_FILE + 1,
    text: () => Promise.reject(new Error("read")),
  } as unknown as Blob);
  expect(large.ok ? null : large.problems[0]?.code).toBe("too-large");
  const wrong = await planFromFile(
    new Blob([JSON.stringify({ version: 1, title: "x", scenarios: [{ name: "a", currency: "EUR", items: [] }] })]),
  );
  expect(wrong.ok ? null : wrong.problems.map((one) => one.path)).toEqual(["scenarios[0].currency"]);
  const image = await planFromFile(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])]));
  expect(image.ok ? null : image.problems[0]?.code).toBe("not-json");
});

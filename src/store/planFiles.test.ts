import { expect, it } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import { LONGEST_PLAN_TEXT } from "../plan/readPlanText";
import { planFromFile, planToFile } from "./planFiles";
import { samePlan } from "./planLink";

const plan = { ...emptyPlan("Chat", "A", "USD") };

it.each([
  ["Support assistant", "Support assistant.plan.json"], ["", "untitled.plan.json"], ["客服", "客服.plan.json"], ["a/b\\c:d*e?\"<f>|g", "a-b-c-d-e-f-g.plan.json"],
  ["../../etc/passwd", "etc-passwd.plan.json"], ["con\u202egnp.exe", "con-gnp.exe.plan.json"], ["...", "untitled.plan.json"], ["x".repeat(200), `${"x".repeat(80)}.plan.json`],
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

it("refuses what is too large before it is read, and says where other problems are", async () => {
  const large = await planFromFile({ size: LONGEST_PLAN_TEXT + 1, text: () => Promise.reject(new Error("read")) } as unknown as Blob);
  expect(large.ok ? null : large.problems[0]?.code).toBe("too-large");
  const wrong = await planFromFile(new Blob([JSON.stringify({ version: 1, title: "x", scenarios: [{ name: "a", currency: "EUR", items: [] }] })]));
  expect(wrong.ok ? null : wrong.problems.map((one) => one.path)).toEqual(["scenarios[0].currency"]);
  const image = await planFromFile(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])]));
  expect(image.ok ? null : image.problems[0]?.code).toBe("not-json");
});

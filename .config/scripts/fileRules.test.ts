import { describe, expect, it } from "vitest";
import { fileProblems } from "./fileRules.mjs";

const lines = (count: number) => "export const one = 1;\n".repeat(count);

describe("fileProblems", () => {
  it("counts lines: 250 pass, 251 do not, messages and tests may be longer", () => {
    expect(fileProblems("src/store/plan.ts", lines(250))).toEqual([]);
    expect(fileProblems("src/store/plan.ts", lines(251))).toHaveLength(1);
    expect(fileProblems("src/format/messages/en.ts", lines(251))).toEqual([]);
    expect(fileProblems("src/store/plan.test.ts", lines(251))).toEqual([]);
  });

  it.each([
    "src/ui/index.ts",
    "src/ui/utils.ts",
    "src/common/money.ts",
    "src/plan/planHelpers.ts",
    "src/store/PlanManager.ts",
  ])("refuses the name %s", (path) => {
    expect(fileProblems(path, "")).not.toEqual([]);
  });

  it.each(["Math.round(x)", "Number(text)", "parseFloat(text)", "amount.toFixed(2)"])(
    "refuses %s in pricing, unless a reason stands by it",
    (code) => {
      expect(fileProblems("src/pricing/tokens/priceTokens.ts", `const y = ${code};\n`)).toHaveLength(1);
      expect(
        fileProblems("src/pricing/tokens/priceTokens.ts", `// rounding: up to the minute\nconst y = ${code};\n`),
      ).toEqual([]);
      expect(fileProblems("src/charts/BarChart.tsx", `const y = ${code};\n`)).toEqual([]);
    },
  );

  it("refuses a comment of more than 120 characters, in tests too", () => {
    const comment = `// ${"中".repeat(117)}`;
    expect(fileProblems("src/store/plan.test.ts", comment)).toEqual([]);
    expect(fileProblems("src/store/plan.test.ts", `${comment}.`)).toHaveLength(1);
    expect(fileProblems("src/store/plan.ts", ` * ${"a".repeat(118)}`)).toHaveLength(1);
    expect(fileProblems("src/store/plan.ts", `const text = "${"a".repeat(118)}"; // short`)).toEqual([]);
  });

  it("lets an exact text be", () => {
    expect(fileProblems("src/money/toText.ts", "return value.toFixed();\n")).toEqual([]);
  });
});

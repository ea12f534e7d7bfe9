import { expect, it } from "vitest";
import { documentTitle } from "./documentTitle";

it("fault 54: the tab of the browser says which plan and which view", () => {
  expect(documentTitle("Support assistant", "Compare", "Model Studio Cost Planner")).toBe(
    "Support assistant · Compare · Model Studio Cost Planner",
  );
  expect(documentTitle("", "Prices", "Planner")).toBe("Prices · Planner");
  expect(documentTitle("", null, "Planner")).toBe("Planner");
});

import { addCost, answer, chooseModel, openEmpty, type } from "./planner";
import { expect, test } from "./watch";

test("a request just above a price tier: what it costs, and what to do", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  await chooseModel(page, "qwen3.7-plus", /qwen3\.7-plus/);
  await type(page, "Requests per month", "100000");
  await type(page, "Input tokens per request", "256001");
  const guard = answer(page).getByText(/Requests of 256,001 input tokens are just above a price tier/);
  await expect(guard).toContainText("that ends at 256,000");
  await expect(guard).toContainText(/would cost USD\s[\d,.]+ per month less/);
  await type(page, "Input tokens per request", "1200");
  await expect(guard).toHaveCount(0);
});

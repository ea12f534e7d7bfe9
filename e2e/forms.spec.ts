import { addCost, amount, answer, chooseModel, form, openEmpty, openExample, type, unfold } from "./planner";
import { expect, test } from "./watch";

test.describe("training", () => {
  test("the worked example, typed in: 187,200 tokens, $9.36", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Video training");
    await type(page, "Seconds, row 1", "3.4");
    await type(page, "Clips, row 1", "1");
    await type(page, "Seconds, row 2", "11.5");
    await type(page, "Clips, row 2", "1");
    await type(page, "Max. pixels of a video", "36864");
    await type(page, "Epochs", "400");
    await expect(amount(page)).toHaveText(/USD\s*9\.36/);
    await expect(answer(page)).toContainText("187,200");
    await expect(form(page)).toContainText("capped at 10 s");
  });

  test("pasted lengths are read back before they are taken", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Video training");
    await page.getByRole("button", { name: "Paste lengths" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Lengths").fill("3.4\n0:11.5\nabc\n");
    await expect(dialog).toContainText("Recognized: 2 clips");
    await expect(dialog).toContainText("1 entry was not recognized");
    await dialog.getByRole("button", { name: /Replace/ }).click();
    await type(page, "Max. pixels of a video", "36864");
    await type(page, "Epochs", "400");
    await expect(amount(page)).toHaveText(/9\.36/);
  });

  test("12M tokens read back as 12,000,000; a cancelled job costs what was processed", async ({ page }) => {
    await openEmpty(page);
    await page.getByRole("button", { name: /What does fine-tuning cost/ }).click();
    await type(page, "Training tokens", "12M");
    await expect(form(page)).toContainText("Read as 12,000,000");
    await expect(amount(page)).toHaveText(/288\.00/);
    await unfold(page, "Cancelled early");
    await type(page, "Tokens processed before cancellation", "1,000,000");
    await expect(amount(page)).toHaveText(/8\.00/);
  });
});

test.describe("provisioned throughput", () => {
  test("daily against hourly: the amount, the sentence, the crossing, the table", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Provisioned throughput (PTU)");
    await expect(amount(page)).toHaveText(/USD\s*2,520\.00/);
    await expect(answer(page)).toContainText("Daily subscription costs the least.");
    await expect(answer(page)).toContainText("cheaper above 12 h/day; you plan 16.");
    await expect(answer(page)).toContainText(/USD\s*840\.00 per month/);
    await expect(answer(page).getByRole("img", { name: /12/ })).toBeVisible();
    await answer(page).getByRole("button", { name: "As a table" }).click();
    await expect(answer(page).getByRole("row", { name: /^12 .*84\.00.*84\.00/ })).toBeVisible();
    await form(page)
      .getByRole("radio", { name: /Hourly/ })
      .check();
    await expect(amount(page)).toHaveText(/3,360\.00/);
  });

  test("what is asked for is rounded up to steps, and says so", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Provisioned throughput (PTU)");
    await type(page, "Input reserved", "194,000");
    await expect(form(page)).toContainText("Rounded up to 200,000");
    await expect(amount(page)).toHaveText(/2,520\.00/);
  });

  test("traffic works out the reservation", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Provisioned throughput (PTU)");
    await unfold(page, "Estimate from traffic");
    await type(page, "Peak", "100");
    await type(page, "Average", "40");
    await type(page, "Input per request", "4000");
    await type(page, "Output per request", "500");
    await form(page)
      .getByRole("button", { name: /^Reserve 440,000 \/ 55,000/ })
      .click();
    await expect(form(page).getByLabel("Input reserved")).toHaveValue("440,000");
    await expect(form(page).getByLabel("Output reserved")).toHaveValue("55,000");
  });

  test("hours over 24 keep the last amount, struck through, and the totals say incomplete", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Provisioned throughput (PTU)");
    await type(page, "Hours per day", "26");
    await expect(form(page)).toContainText("Enter a number of hours from 0 to 24. You typed 26.");
    await expect(amount(page).locator("s")).toHaveText("2,520.00");
    await expect(page.getByText(/1 item not priced/).first()).toBeVisible();
    await type(page, "Hours per day", "10");
    await expect(answer(page)).toContainText("Hourly is cheaper below 12 h/day; you plan 10.");
  });
});

test("model units break even at 470 hours a month, and a cancelled month costs 1.2 a day", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Model units");
  await expect(answer(page)).toContainText("470 h/month");
  await form(page)
    .getByRole("radio", { name: /Monthly, cancelled early/ })
    .check();
  await type(page, "Cancelled after", "10");
  await expect(amount(page)).toHaveText(/7,520\.00/);
  await type(page, "Cancelled after", "25");
  await expect(amount(page)).toHaveText(/18,800\.00/);
});

test.describe("tokens", () => {
  test("tiers, thinking, cache, batch, conversation and free quota", async ({ page }) => {
    await openEmpty(page);
    await page.getByRole("button", { name: /What will our requests cost/ }).click();
    await type(page, "Requests per month", "300,000");
    await expect(amount(page)).toHaveText(/252\.00/);
    await unfold(page, "Cache");
    await type(page, "Input tokens that hit the cache", "100%");
    await expect(amount(page)).toHaveText(/165\.60/);
    await unfold(page, "Batch");
    await type(page, "Share of requests sent in batch", "100");
    await expect(amount(page)).toHaveText(/126\.00/);
    await type(page, "Share of requests sent in batch", "0");
    await type(page, "Input tokens that hit the cache", "0");
    await unfold(page, "Free quota");
    await type(page, "Free tokens", "1M");
    await expect(answer(page)).toContainText("−0.56");
    await unfold(page, "Conversation");
    await type(page, "Rounds", "3");
    await expect(form(page)).toContainText("How the input grows");
  });

  test("an input over the limit names it and offers the fix", async ({ page }) => {
    await openExample(page);
    await page.getByRole("button", { name: /Long documents/ }).click();
    await type(page, "Input tokens per request", "256,001");
    await expect(form(page)).toContainText("256,001 is over the limit of qwen3-max, 256,000 tokens.");
    await expect(amount(page).locator("s")).toHaveText("319.20");
    await form(page).getByRole("button", { name: "Set to 256,000" }).click();
    await expect(amount(page)).toHaveText(/319\.20/);
    await expect(amount(page).locator("s")).toHaveCount(0);
  });
});

test("a model is found by typing, and one without thinking refuses it", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await chooseModel(page, "max", /qwen3-max-2025-09-23/);
  await expect(amount(page)).toHaveText(/11,232\.00/);
  await expect(form(page).getByRole("radio", { name: "Thinking" })).toBeDisabled();
});

test("other costs are one-time or monthly", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Other cost");
  await type(page, /Description/, "Log Service");
  await type(page, /Unit price/, "$48");
  await expect(amount(page)).toHaveText(/48\.00/);
  await form(page).getByRole("radio", { name: "One-time" }).check();
  await expect(answer(page)).toContainText("one-time");
});

import { expect, test } from "./watch";

test("the page opens, hydrates and stays silent", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Model Studio Cost Planner/);
  await expect(page.locator("main")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-boot");
});

test("the page reads without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.locator("h1")).toBeVisible();
  await context.close();
});

test("the server sends the policy, and nothing from outside the site", async ({ request }) => {
  const page = await request.get("./");
  const policy = page.headers()["content-security-policy"] ?? "";
  for (const directive of ["default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  expect(page.headers()["x-content-type-options"]).toBe("nosniff");
  // fault 65: no other site may take in the page's files.
  expect(page.headers()["cross-origin-resource-policy"]).toBe("same-origin");
  expect(page.headers()["cache-control"]).toBe("no-cache");
  for (const address of ["nothing-here", "%2e%2e/package.json", "..%2fpackage.json", ".well-known/x", "%E0"]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});

test("an inline script is refused", async ({ page, watch }) => {
  await page.goto("./");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.text = "window.ran = true";
      document.body.append(script);
    } catch {
      return "refused";
    }
    return "ran" in window ? "ran" : "refused";
  });
  expect(ran).toBe("refused");
  // What was provoked here is the proof that the watcher sees violations; the rest of the list stays held against the
  // test.
  const provoked = watch.filter((line) =>
    /policy violation: (require-trusted-types-for|script-src)|TrustedScript|inline script/.test(line),
  );
  expect(provoked.length).toBeGreaterThan(0);
  (watch as string[]).splice(0, watch.length, ...watch.filter((line) => !provoked.includes(line)));
});

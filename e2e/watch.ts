import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

/** Lets a test provoke an error on purpose: console errors that match are not held against it. */
export type ExpectErrors = (...patterns: readonly RegExp[]) => void;

/** A page of a fresh browser, as somebody else's: nothing stored, and watched as well. */
export type NewPage = () => Promise<Page>;

/**
 * Playwright's `test`, where any console error, uncaught exception or violation of the content security policy fails
 * the test, on every page and pop-up of its context. Every spec takes `test` and `expect` from here.
 *
 *     test("a missing card", async ({ page, expectErrors }) => {
 *       expectErrors(/404/);
 */
export const test = base.extend<{ expectErrors: ExpectErrors; watch: readonly string[]; newPage: NewPage }>({
  watch: [
    async ({ context }, use) => {
      const seen: string[] = [];
      await listen(context, seen);
      await use(seen);
    },
    { auto: true },
  ],
  newPage: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await listen(context, watch as string[]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  expectErrors: [
    async ({ watch }, use) => {
      const allowed: RegExp[] = [];
      await use((...patterns) => void allowed.push(...patterns));
      // A violation is never expected.
      const unexpected = watch.filter(
        (line) => line.includes("policy violation:") || !allowed.some((pattern) => pattern.test(line)),
      );
      expect(unexpected, "console errors, uncaught exceptions and policy violations").toEqual([]);
    },
    { auto: true },
  ],
});

async function listen(context: BrowserContext, seen: string[]): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error") seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (event) => seen.push(`uncaught: ${event.error().stack ?? event.error().message}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}

export { expect };

// Runs before the first paint, so that a remembered theme or language does not flash. A file of its own because the
// content security policy refuses inline scripts. The app is the one that writes these keys.
(() => {
  const page = document.documentElement;
  const stored = (key) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null; // storage is blocked
    }
  };
  const theme = stored("planner.theme");
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  const language = stored("planner.language");
  if (language === "en") page.lang = "en";
  if (language === "zh") page.lang = "zh-Hans";
  const view = new URLSearchParams(window.location.search).get("view");
  const otherView = view !== null && view !== "plan";
  // The prerendered page is the empty plan in English. When something else is about to be shown, the style sheet hides
  // it until the app takes the attribute away.
  if (language === "zh" || otherView || window.location.hash.length > 1 || stored("planner.autosave") !== null) {
    page.dataset.boot = "restore";
    // The empty plan is better than nothing when the app's script does not load.
    window.addEventListener("error", (event) => {
      if (event.target instanceof HTMLScriptElement) delete page.dataset.boot;
    }, true);
  }
})();

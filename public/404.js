// Runs on 404.html alone, which a host shows at any depth: the page asks for this file at every depth, and the first
// answer says where the planner stands. A file of its own because the content security policy refuses inline scripts.
(() => {
  const page = document.documentElement;
  const script = document.currentScript;
  if (script === null || page.dataset.root !== undefined) return;
  const root = new URL(".", script.src);
  page.dataset.root = root.href;
  const stored = (key) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null; // storage is blocked
    }
  };
  const theme = stored("planner.theme");
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  for (const name of (page.dataset.styles ?? "").split(" ")) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, root).href;
    document.head.append(link);
  }
  const language = stored("planner.language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  // A link whose "#" was percent-encoded on its way names the plan as a page.
  const bent = /%(?:25)*23(p\d+(?::|%(?:25)*3a).*)$/i.exec(window.location.pathname);
  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("main > [lang]")) {
      part.hidden = !part.lang.startsWith(language);
      if (part.hidden) continue;
      page.lang = part.lang;
      document.title = part.dataset.title ?? document.title;
    }
    for (const part of document.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== (bent === null ? "nothing" : "plan");
    for (const link of document.querySelectorAll("main a")) link.href = root.href + (bent === null ? "" : `#${bent[1]}`);
  });
})();

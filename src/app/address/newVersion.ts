import { saveNow } from "../../store/autosave/autosave";

const RELOADED_KEY = "planner.reloaded-for";

/**
 * A script chunk that is gone after a deployment: the work is saved and the page reloads once. A second failure on the
 * same page does not reload again; the panel then says that it failed.
 */
export function reloadOnceForNewVersion(): () => void {
  const onGone = (event: Event) => {
    const last = recall();
    if (last !== null && Date.now() - Number(last) < 60_000) return;
    event.preventDefault();
    saveNow();
    try {
      sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
    } catch {
      return; // without a memory a reload could loop
    }
    location.reload();
  };
  addEventListener("vite:preloadError", onGone);
  return () => removeEventListener("vite:preloadError", onGone);
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(RELOADED_KEY);
  } catch {
    return String(Date.now());
  }
}

import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { LANGUAGE_TAG, type Language } from "../format/catalogue";

export type Theme = "system" | "light" | "dark";

/**
 * How the page is shown; of this device, never of the plan. public/boot.js reads the same keys before the first paint.
 */
interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const LANGUAGE_KEY = "planner.language";
const THEME_KEY = "planner.theme";

const preferences = createStore<Preferences>()(() => ({ language: "en", theme: "system" }));

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select);
}

/** The language of the page, outside React. */
export function currentLanguage(): Language {
  return preferences.getState().language;
}

/**
 * Reads what was remembered; without it the browser's own language decides. After hydration, for the built page is in
 * English.
 *
 * @returns the language of the page
 */
export function loadPreferences(): Language {
  const remembered = recall(LANGUAGE_KEY);
  const theme = recall(THEME_KEY);
  const language =
    remembered === "en" || remembered === "zh" ? remembered : navigator.language.startsWith("zh") ? "zh" : "en";
  setLanguage(language, false);
  setTheme(theme === "light" || theme === "dark" ? theme : "system", false);
  return language;
}

export function setLanguage(language: Language, remembered = true): void {
  preferences.setState({ language });
  document.documentElement.lang = LANGUAGE_TAG[language];
  if (remembered) remember(LANGUAGE_KEY, language);
}

export function setTheme(theme: Theme, remembered = true): void {
  preferences.setState({ theme });
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  if (remembered) remember(THEME_KEY, theme);
}

/** What this device remembers under a key; null where it remembers nothing. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is blocked: the preference lasts as long as the page
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

import { StrictMode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { LANGUAGES, LANGUAGE_TAG } from "../format/catalogue";
import { controlMessages } from "../format/messages/controls";
import { notFoundMessages } from "../format/messages/notFound";
import { App } from "./App";
import { NotFound } from "./NotFound";

/** The page as the build puts it into index.html: an empty plan, in English. Must match what main.tsx hydrates. */
export function render(): string {
  return renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** What the build puts into 404.html. */
export function renderNotFound(): { readonly title: string; readonly body: string } {
  return { title: notFoundMessages.en.documentTitle, body: renderToStaticMarkup(<NotFound />) };
}

/**
 * What the page says while a saved plan is read back and all else is hidden. Beside the app's root, so that it is none
 * of its script; the style sheet shows the language that public/boot.js has found.
 */
export function renderBootWords(): string {
  return renderToString(
    <p className="boot-words loading-words" role="status">
      {LANGUAGES.map((language) => (
        <span key={language} lang={LANGUAGE_TAG[language]}>
          {controlMessages[language].loading}
        </span>
      ))}
    </p>,
  );
}

import { StrictMode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
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

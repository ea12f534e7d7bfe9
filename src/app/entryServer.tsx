import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./App";

/** The page as the build puts it into index.html: an empty plan, in English. Must match what main.tsx hydrates. */
export function render(): string {
  return renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

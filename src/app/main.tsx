import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const page = (
  <StrictMode>
    <App />
  </StrictMode>
);

// The built page comes rendered; the development server's does not.
// As a transition hydration is sliced: the page answers while it comes to life.
if (root.hasChildNodes()) startTransition(() => void hydrateRoot(root, page));
else createRoot(root).render(page);

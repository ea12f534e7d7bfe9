import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/forcedColors.css";
import "./app.css";
import { lazy, Suspense } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { usePreferences } from "../store/preferences";
import { queryClient } from "../store/queryClient";
import { LocaleProvider } from "../ui/LocaleProvider";
import { ErrorBoundary } from "../ui/notices/ErrorBoundary";
import { Shell } from "./Shell";

const AppFailed = lazy(() => import("./AppFailed").then((module) => ({ default: module.AppFailed })));

export function App() {
  const language = usePreferences((state) => state.language);
  return (
    <LocaleProvider language={language}>
      <ErrorBoundary
        fallback={() => (
          <Suspense fallback={null}>
            <AppFailed />
          </Suspense>
        )}
      >
        <QueryClientProvider client={queryClient}>
          <Shell />
        </QueryClientProvider>
      </ErrorBoundary>
    </LocaleProvider>
  );
}

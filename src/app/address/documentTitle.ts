import { useEffect } from "react";
import { shellMessages } from "../../format/messages/shell";
import { usePlanState } from "../../store/planStore";
import { useMessages } from "../../ui/LocaleProvider";
import type { View } from "./address";

/**
 * "Support assistant · Compare · Model Studio Cost Planner". The plan's own view goes unsaid while the plan has no
 * name: that is the home page.
 */
export function documentTitle(title: string, view: string | null, product: string): string {
  return [title, view, product].filter((part) => part !== null && part !== "").join(" · ");
}

/**
 * Keeps the title of the browser's tab in step with the plan and the view, so that tabs and history entries can be told
 * apart.
 */
export function useDocumentTitle(view: View): void {
  const words = useMessages(shellMessages);
  const title = usePlanState((state) => state.plan.title);
  const name = title === "" && view === "plan" ? null : words[view];
  useEffect(() => {
    document.title = documentTitle(title.trim(), name, words.product);
  }, [title, name, words]);
}

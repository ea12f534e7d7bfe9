import { problemText } from "../../format/problemText";
import type { Problem } from "../../model/problem";
import { useLanguage } from "../LocaleProvider";

/**
 * Puts problems into words. Apart from the formatters: the words are many, and the page that opens needs none of them.
 */
export function useProblemText(): (problem: Problem, what?: string) => string {
  const language = useLanguage();
  return (problem, what) => problemText(problem, language, what);
}

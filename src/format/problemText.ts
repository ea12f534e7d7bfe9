import type { Problem } from "../model/problem";
import type { Language } from "./catalogue";
import { problemMessages } from "./messages/problems";

/**
 * A problem in words. `what` names what a field asks for, in the language of the page ("hours", "小时数"), and makes the
 * sentence one for the person typing; leave it out for files and links.
 */
export function problemText({ code, params }: Problem, language: Language, what?: string): string {
  return problemMessages[language][code](params, what);
}

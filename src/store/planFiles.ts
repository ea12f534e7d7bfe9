import type { Plan } from "../plan/plan";
import { LONGEST_PLAN_TEXT, readPlanFile } from "../plan/readPlanText";
import { planToText } from "../plan/writePlan";
import { failed, problem, type Result } from "../units/problem";
import type { IncomingPlan } from "./planLink";

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What a file name may be on any system; the rest of a title becomes a hyphen. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*]+/gu;
const LONGEST_NAME = 80;

/**
 * The plan as a file, `<title>.plan.json`.
 *
 * @param untitled stands in for an empty title
 */
export function planToFile(plan: Plan, untitled = "model-studio"): TextFile {
  const title = [...plan.title.replace(FORBIDDEN, "-")].slice(0, LONGEST_NAME).join("").replace(/^[\s.-]+|[\s.-]+$/g, "");
  return { name: `${title === "" ? untitled : title}.plan.json`, type: "application/json", text: planToText(plan) };
}

/** Reads a file that was chosen or dropped, bounded before it is read; the open plan is not touched. */
export async function planFromFile(file: Blob): Promise<Result<IncomingPlan>> {
  if (file.size > LONGEST_PLAN_TEXT) {
    return failed(problem("", "too-large", { length: String(file.size), maximum: String(LONGEST_PLAN_TEXT) }));
  }
  return readPlanFile(await file.text());
}

/** Hands a file to the browser to keep. */
export function downloadFile({ name, type, text }: Omit<TextFile, "text"> & { readonly text: string | Blob }): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari still reads from the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function downloadPlan(plan: Plan): void {
  downloadFile(planToFile(plan));
}

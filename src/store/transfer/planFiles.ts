import type { Plan } from "../../plan/plan";
import { planToText } from "../../plan/write/writePlan";
import { failed, problem, type Result } from "../../model/problem";
import type { SharedPlan } from "./planLink";

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
  const title = [...plan.title.replace(FORBIDDEN, "-")]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  return { name: `${title === "" ? untitled : title}.plan.json`, type: "application/json", text: planToText(plan) };
}

/**
 * Largest plan file that is read, in bytes. A device keeps five million characters of a site at most, and the plan
 * twice, so that no plan that was ever saved comes near it: 12 scenarios of 500 items take some 3 MB as a file, and a
 * minute profile of the longest in each scenario another 1.2 MB (FORMATS.md).
 */
export const LARGEST_PLAN_FILE = 8 * 1024 * 1024;
/** A file up to here is read within a few milliseconds; a larger one is read beside the page. */
const SMALL_FILE = 128 * 1024;

/** Reads a file that was chosen or dropped, bounded before it is read; the open plan is not touched. */
export async function planFromFile(file: Blob): Promise<Result<SharedPlan>> {
  if (file.size > LARGEST_PLAN_FILE) {
    return failed(problem("", "too-large", { length: String(file.size), maximum: String(LARGEST_PLAN_FILE) }));
  }
  if (file.size > SMALL_FILE && typeof Worker === "function")
    return (await import("./readLargePlan")).readLargePlan(file);
  const { readPlanFile } = await import("../../plan/read/readPlanText");
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

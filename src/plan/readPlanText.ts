import { failed, ok, problem, type Result } from "../model/problem";
import type { Plan } from "./plan";
import { readPlanDocument, type ReadPlan } from "./readPlan";
import { scanJson } from "./scanJson";

/**
 * Longest plan text that is parsed, in UTF-16 code units. A plan of 12 scenarios of 500 items is valid and takes some
 * three million; a link has a bound of its own.
 */
export const LONGEST_PLAN_TEXT = 16 * 1024 * 1024;

/** Reads a plan file. It never throws, whatever the text holds. A byte-order mark in front is skipped. */
export function readPlanText(text: string, longest: number = LONGEST_PLAN_TEXT): Result<Plan> {
  const read = readPlanFile(text, longest);
  return read.ok ? ok(read.value.plan) : read;
}

/** The same, and what became of the document. */
export function readPlanFile(text: string, longest: number = LONGEST_PLAN_TEXT): Result<ReadPlan> {
  if (text.length > longest) {
    return failed(problem("", "too-large", { length: String(text.length), maximum: String(longest) }));
  }
  const scanned = scanJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (scanned === null) return failed(problem("", "too-deep"));
  let document: unknown;
  try {
    document = JSON.parse(scanned);
  } catch {
    return failed(problem("", "not-json"));
  }
  return readPlanDocument(document);
}

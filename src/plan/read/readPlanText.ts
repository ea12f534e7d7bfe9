import { failed, ok, problem, type Result } from "../../model/problem";
import type { Workload } from "../../model/workload";
import type { Plan } from "../plan";
import { readPlanDocument, type ReadPlan } from "./readPlan";
import { readWorkload } from "./readWorkload";
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
  const document = readJsonDocument(text, longest);
  return document.ok ? readPlanDocument(document.value) : document;
}

/** Reads a workload file (FORMATS.md, "The command line"), as totally as a plan. */
export function readWorkloadText(text: string): Result<Workload> {
  const document = readJsonDocument(text, LONGEST_PLAN_TEXT);
  return document.ok ? readWorkload(document.value) : document;
}

function readJsonDocument(text: string, longest: number): Result<unknown> {
  if (text.length > longest) {
    return failed(problem("", "too-large", { length: String(text.length), maximum: String(longest) }));
  }
  const scanned = scanJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (scanned === null) return failed(problem("", "too-deep"));
  try {
    return ok(JSON.parse(scanned));
  } catch {
    return failed(problem("", "not-json"));
  }
}

import { failed, ok, problem, type Result } from "../../model/problem";
import { normalDecimal } from "./normalDecimal";
import { PLAN_VERSION } from "../plan";
import { version1To2 } from "./version1";

/** A document of one version, not yet checked, made into one of the next version. Never edited once published. */
export type Upgrader = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** From each version that was ever written, but the newest, to the next. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = { 1: version1To2 };

checkUpgraders(UPGRADERS, PLAN_VERSION);

/** @throws when a version below the newest has no upgrader: the app must not start without it */
export function checkUpgraders(upgraders: Readonly<Record<number, Upgrader>>, newest: number): void {
  for (let version = 1; version < newest; version += 1) {
    if (upgraders[version] === undefined)
      throw new Error(`src/plan/read/upgradePlan.ts: no upgrader from plan version ${version}`);
  }
}

/**
 * Brings a document to the newest version, step by step, and says which one it was of. The document itself is not
 * checked beyond its version.
 */
export function upgradePlan(
  document: Readonly<Record<string, unknown>>,
  upgraders = UPGRADERS,
  newest: number = PLAN_VERSION,
): Result<{ document: Readonly<Record<string, unknown>>; version: number }> {
  const given: unknown = Object.hasOwn(document, "version") ? document["version"] : undefined;
  if (given === undefined || given === null) return failed(problem("version", "version-missing"));
  const text = normalDecimal(given);
  if (text === null || !/^[1-9]\d{0,8}$/.test(text)) return failed(problem("version", "version-missing"));
  const version = Number(text);
  if (version > newest) return failed(problem("version", "version-newer", { version: text, newest: String(newest) }));
  let current = document;
  for (let step = version; step < newest; step += 1) {
    const upgrade = upgraders[step];
    if (upgrade === undefined) return failed(problem("version", "version-missing"));
    current = upgrade(current);
  }
  return ok({ document: current, version });
}

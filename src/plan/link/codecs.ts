import type { Document } from "../document";
import type { Plan } from "../plan";
import { version2To1 } from "../read/version1";
import { writePlan } from "../write/writePlan";
import { dictionaryP1 } from "./dictionaryP1";
import { newestCodecIn } from "./newestCodecIn";
import { planShape } from "./planShape";
import type { Shape } from "./shape";

/** A way of writing the document into a link. Every one ever published stays, as it was. */
export interface Codec {
  readonly name: string;
  readonly shape: Shape;
  /** The preset dictionary of deflate. */
  readonly dictionary: () => Uint8Array;
}

const P1: Codec = { name: "p1", shape: planShape(1), dictionary: dictionaryP1 };
const P2: Codec = { name: "p2", shape: planShape(2), dictionary: dictionaryP1 };
const P3: Codec = { name: "p3", shape: planShape(3), dictionary: dictionaryP1 };
const P4: Codec = { name: "p4", shape: planShape(4), dictionary: dictionaryP1 };
const CODECS: readonly Codec[] = [P1, P2, P3, P4];

/** Number of the newest: a link of a higher one is a newer app's. */
export const NEWEST_CODEC = CODECS.length;

export function codecNamed(name: string): Codec | null {
  return CODECS.find((codec) => codec.name === name) ?? null;
}

/**
 * The oldest codec that holds the plan, and the document as it has it, so that apps that know no newer one open what
 * they can: p2 only where traffic was measured, p3 only where the plan says what version 1 can't, p4 only where it has
 * what the vendor has sold since: reservations, dedicated throughput, media, explicit cache, savings plans.
 */
export function codecFor(plan: Plan): { readonly codec: Codec; readonly document: Document } {
  const document = writePlan(plan);
  if (newestCodecIn(document) > 3) return { codec: P4, document };
  const older = version2To1(document);
  if (older === null) return { codec: P3, document };
  const isSized = plan.scenarios.some(({ items }) => items.some((item) => item.kind === "ptu" && item.sizing !== null));
  return { codec: isSized ? P2 : P1, document: older };
}

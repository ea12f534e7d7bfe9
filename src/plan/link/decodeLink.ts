import { failed, ok, type Problem, problem, type Result } from "../../model/problem";
import type { Document } from "../document";
import type { Plan } from "../plan";
import { readPlanDocument } from "../read/readPlan";
import { fromBase64url } from "../../encoding/base64url";
import { inflateWithin } from "../../encoding/inflateWithin";
import { BrokenBytes, newByteReader } from "./byteReader";
import { CHECKSUM_LENGTH, checksum } from "../../encoding/checksum";
import { type Codec, codecNamed, NEWEST_CODEC } from "./codecs";
import { LARGEST_DOCUMENT, LONGEST_LINK } from "./linkLimits";
import { tidyFragment } from "./tidyFragment";
import { pullShape } from "./pullShape";
import { withUsualIds } from "./usualIds";

export interface OpenedLink {
  readonly plan: Plan;
  /** True when the document was of an older plan version that left something out. */
  readonly upgraded: boolean;
}

const OWN_CODEC = /^p([1-9]\d*)$/;
const INCOMPLETE = problem("", "link-incomplete");

/**
 * Opens the fragment of an address, with or without its `#`: the plan, or one clear reason. What mail clients add or
 * break is put right first; if it still does not open and holds a `%`, it is percent-decoded once.
 */
export function decodeLink(fragment: string): Result<OpenedLink> {
  if (fragment.length > LONGEST_LINK) {
    return failed(problem("", "link-too-large", { length: String(fragment.length), maximum: String(LONGEST_LINK) }));
  }
  const opened = open(fragment);
  if (opened.ok || !fragment.includes("%")) return opened;
  const decoded = percentDecoded(fragment);
  if (decoded === null) return opened;
  const second = open(decoded);
  return second.ok ? second : opened;
}

function open(fragment: string): Result<OpenedLink> {
  const { codec: name, payload } = tidyFragment(fragment);
  const codec = codecNamed(name);
  if (codec === null) return failed(otherCodec(name));
  const body = payload.slice(0, -CHECKSUM_LENGTH);
  if (payload.slice(-CHECKSUM_LENGTH) !== checksum(`${name}:${body}`)) return failed(INCOMPLETE);
  const packed = fromBase64url(body);
  const bytes = packed && inflateWithin(packed, LARGEST_DOCUMENT, codec.dictionary());
  const document = bytes && documentOf(bytes, codec);
  if (document === null) return failed(INCOMPLETE);
  const read = readPlanDocument(withUsualIds(document));
  return read.ok ? ok({ plan: read.value.plan, upgraded: read.value.upgraded }) : read;
}

/** A name of our own with a higher number is a newer app's; any other name is not ours; no name is a cut link. */
function otherCodec(codec: string): Problem {
  const number = OWN_CODEC.exec(codec)?.[1];
  if (codec === "") return INCOMPLETE;
  const newer = number !== undefined && Number(number) > NEWEST_CODEC;
  return problem("", newer ? "link-newer" : "link-unknown-codec", { codec });
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function documentOf(bytes: Uint8Array, codec: Codec): Document | null {
  try {
    const reader = newByteReader(bytes);
    const document = pullShape(reader, codec.shape);
    reader.finish();
    return document as Document;
  } catch (reason) {
    if (reason instanceof BrokenBytes) return null;
    throw reason;
  }
}

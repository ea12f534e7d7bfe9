import type { TokenMeaning } from "../understanding";
import { tokenMeaning } from "./tokenMeaning";

/** What the id of a billed instance says: "10001;llm-demo;qwen3.8-max;input_token;app;0". */
export interface InstanceId {
  readonly model: string;
  readonly type: string;
}

/**
 * Reads the id by its content: six parts with ";", and two older forms of five. The workspace is the part that starts
 * with "llm-" or "ws-", the model stands behind it, then what is counted.
 *
 * @returns null for any other id
 */
export function instanceId(text: string): InstanceId | null {
  const parts = text.split(";").map((part) => part.trim());
  const workspace = parts.findIndex((part) => /^(?:llm|ws)-/i.test(part));
  const model = parts[workspace + 1];
  const type = parts[workspace + 2];
  return workspace < 0 || model === undefined || type === undefined ? null : { model, type };
}

/**
 * What an instance counts: input or output tokens. Cache hits have rows of their own and are input, thinking is output.
 *
 * @returns null for what is no count of tokens
 */
export function instanceMeaning(text: string): Extract<TokenMeaning, "input" | "output"> | null {
  const found = instanceId(text);
  const meaning = found === null ? null : (tokenMeaning(found.type)?.meaning ?? null);
  switch (meaning) {
    case "input":
    case "cached":
    case "created":
    case "uncached":
    case "tool":
      return "input";
    case "output":
    case "thinking":
      return "output";
    case "total":
    case "requests":
    case null:
      return null;
    default:
      return meaning satisfies never;
  }
}

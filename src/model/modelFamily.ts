/** `us.anthropic.claude-3`, `qwen.qwen3-32b`: region and vendor; what follows must be a name and no version. */
const VENDOR = /^(?:[a-z]+\.)+(?=[a-z]{3})/;
/** `:free` and the like of routers, `-v1:0` of Bedrock, `@20250514` of Vertex; not `:32b`, which is another model. */
const ROUTE = /(?:-v\d+)?:(?:\d+|latest|free|nitro|floor|online)$|@[^@]*$/;
/** `-2025-07-28`, `-20250728`, `-0813` (month and day; not `-2507`), `-latest`, `-preview`. */
const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|20\d{6}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|latest|preview)$/;

/**
 * The name of a model without what the caller put around it: lower case, no provider before a slash
 * ("openai/gpt-4o"), no region or vendor before a dot ("us.anthropic.claude-3"), no route behind it ("@20250514").
 * "" stays "".
 */
export function plainModelName(name: string): string {
  const text = name.trim().toLowerCase();
  const last = text.slice(text.lastIndexOf("/") + 1);
  return last.replace(VENDOR, "").replace(ROUTE, "");
}

/**
 * The model that a name is a snapshot or an alias of: "qwen-plus" of "dashscope/Qwen-Plus-2025-07-28" and of
 * "qwen-plus-latest". Names of one family need not have one price.
 */
export function modelFamily(name: string): string {
  let family = plainModelName(name);
  while (SNAPSHOT.test(family)) family = family.replace(SNAPSHOT, "");
  return family;
}

import type { LogRole, LogRoles } from "../logFormat";

/** What a row says for each role, as text; "" where it says nothing, or nothing is asked. Written over and over. */
export type RowValues = Record<LogRole, string> & {
  /** Blocks of the prompt, first to last; null: none said. */
  blocks: readonly unknown[] | null;
};

export const LOG_ROLES = [
  "time",
  "input",
  "output",
  "cached",
  "model",
  "status",
  "requests",
  "prefixes",
] as const satisfies readonly LogRole[];

export function newRowValues(): RowValues {
  return {
    time: "",
    input: "",
    output: "",
    cached: "",
    model: "",
    status: "",
    requests: "",
    prefixes: "",
    blocks: null,
  };
}

/** Roles that have a column, with it. */
export function filledRoles(roles: LogRoles): readonly { readonly role: LogRole; readonly column: number }[] {
  return LOG_ROLES.flatMap((role) => {
    const column = roles[role];
    return column === null ? [] : [{ role, column }];
  });
}

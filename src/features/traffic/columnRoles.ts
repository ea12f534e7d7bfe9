import type { LogFormat, LogRole, LogRoles } from "../../traffic/log/logFormat";

const OF_REQUESTS: readonly LogRole[] = ["time", "input", "output", "cached", "model", "status"];
const OF_PROFILE: readonly LogRole[] = ["time", "requests", "input", "output", "cached"];
const NEEDED: readonly LogRole[] = ["time", "input", "output"];

/** What a column of such a file may hold. */
export function rolesOffered({ kind, layout }: LogFormat): readonly LogRole[] {
  if (kind === "profile") return OF_PROFILE;
  return layout.type === "json-lines" ? [...OF_REQUESTS, "prefixes"] : OF_REQUESTS;
}

export function roleOfColumn({ roles }: LogFormat, column: number): LogRole | null {
  const found = Object.entries(roles).find(([, index]) => index === column);
  return found === undefined ? null : (found[0] as LogRole);
}

/** Gives a column a role, or none; the column that had the role before, and the role the column had, are free then. */
export function withRole(format: LogFormat, column: number, role: LogRole | null): LogFormat {
  const freed = Object.fromEntries(
    Object.entries(format.roles).map(([name, index]) => [name, index === column || name === role ? null : index]),
  );
  // Every role is among the entries of `roles`.
  const roles = freed as unknown as LogRoles;
  return { ...format, roles: role === null ? roles : { ...roles, [role]: column } };
}

/** Without these nothing can be read. */
export function missingRoles({ roles }: LogFormat): readonly LogRole[] {
  return NEEDED.filter((role) => roles[role] === null);
}

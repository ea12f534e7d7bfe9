/** The part of trusted types that is needed here; browsers without them have no `trustedTypes`. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Named in .config/scripts/policy.mjs, which allows it. */
const POLICY = "planner-worker";

let policy: ReturnType<PolicyFactory["createPolicy"]> | null = null;

/**
 * Starts a worker of this site; each has a file of its own that names its script.
 *
 * @param address of a script that the build made
 * @throws where the browser starts no worker
 */
export function startWorker(address: string, name: string): Worker {
  return new Worker(trusted(address), { type: "module", name });
}

function trusted(address: string): string {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return ownScript(address);
  // A policy can be made once only.
  policy ??= factory.createPolicy(POLICY, { createScriptURL: ownScript });
  return policy.createScriptURL(address);
}

/** Scripts of this very site: the policy is worth nothing if it lets others through. */
function ownScript(address: string): string {
  const url = new URL(address, document.baseURI);
  const isBuilt = url.pathname.includes("/assets/") || import.meta.env.DEV;
  if (url.origin !== location.origin || !isBuilt) throw new TypeError(`not a script of this site: ${address}`);
  return url.href;
}

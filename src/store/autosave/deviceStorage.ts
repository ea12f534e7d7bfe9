/** A storage that never throws: full and blocked are answers. What it calls written was read back. */
export interface DeviceStorage {
  /** `{ text: null }`: nothing is there. null: the storage does not answer. */
  read(key: string): { readonly text: string | null } | null;
  /** null removes. */
  write(key: string, text: string | null): Written;
  keys(prefix: string): readonly string[];
}

export type Written = "done" | "quota" | "blocked";

/** @param storage may throw, as `window.localStorage` does where storage is blocked, and so may everything in it */
export function deviceStorage(storage: () => Storage): DeviceStorage {
  return {
    read(key) {
      try {
        return { text: storage().getItem(key) };
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        const device = storage();
        if (text === null) device.removeItem(key);
        else device.setItem(key, text);
        // A storage that swallows what it is given, as some private windows do, keeps nothing.
        return device.getItem(key) === text ? "done" : "blocked";
      } catch (reason) {
        return isQuota(reason) ? "quota" : "blocked";
      }
    },
    keys(prefix) {
      try {
        const device = storage();
        const all = Array.from({ length: device.length }, (_, at) => device.key(at));
        return all.filter((key): key is string => key !== null && key.startsWith(prefix));
      } catch {
        return [];
      }
    },
  };
}

function isQuota(reason: unknown): boolean {
  return (
    reason instanceof DOMException &&
    (reason.name === "QuotaExceededError" || reason.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}

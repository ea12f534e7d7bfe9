import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StatusMessage } from "../ui/Status";

const LASTS_MS = 8000;
const status = createStore<{ readonly message: StatusMessage | null }>()(() => ({ message: null }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was just done, for a while. */
export function say(message: StatusMessage | null): void {
  clearTimeout(timer);
  status.setState({ message });
  if (message !== null) timer = setTimeout(() => status.setState({ message: null }), LASTS_MS);
}

export function useStatus(): StatusMessage | null {
  return useStore(status, (state) => state.message);
}

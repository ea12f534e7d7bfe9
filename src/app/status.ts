import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StatusMessage } from "../ui/notices/Status";

const LASTS_MS = 8000;
const status = createStore<{ readonly message: StatusMessage | null }>()(() => ({ message: null }));
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was just done, for a while; for longer while somebody is at its button. */
export function say(message: StatusMessage | null): void {
  clearTimeout(timer);
  status.setState({ message: message === null ? null : { ...message, id: ++count } });
  if (message !== null) timer = setTimeout(end, LASTS_MS);
}

function end(): void {
  if (document.querySelector(".status:is(:hover, :focus-within)") === null) status.setState({ message: null });
  else timer = setTimeout(end, LASTS_MS);
}

export function useStatus(): StatusMessage | null {
  return useStore(status, (state) => state.message);
}

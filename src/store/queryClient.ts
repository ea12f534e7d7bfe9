import { QueryClient } from "@tanstack/react-query";

/**
 * What is fetched here does not go stale by itself: files of one build, and results for one traffic and its settings.
 * A failure is shown with a button to try again rather than retried. The browser's own notion of being offline must
 * not hold back what needs no network.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}

/** The page's own, for actions outside of components; inside, `useQueryClient`. */
export const queryClient = newQueryClient();

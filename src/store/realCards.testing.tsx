import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { pinnedBook } from "../rates/pinnedCards.testing";
import { cardsQuery } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "./pricedPlan";
import { newQueryClient } from "./queryClient";

const book = pinnedBook;
const bare = { book, factors: [] };
const client = newQueryClient();
client.setQueryData(cardsQuery.queryKey, {
  book,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, bare),
} satisfies LoadedCards);

/** Test support: what is inside finds the real cards loaded. */
export function WithRealCards({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

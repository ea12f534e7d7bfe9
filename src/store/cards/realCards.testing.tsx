import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { cardsQuery } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "../selectors/pricedPlan";
import { newQueryClient } from "../queryClient";

const rateCards = pinnedRateCards;
const bare = { rateCards, factors: [] };
const client = newQueryClient();
client.setQueryData(cardsQuery.queryKey, {
  rateCards,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, bare),
} satisfies LoadedCards);

/** Test support: what is inside finds the real cards loaded. */
export function WithRealCards({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

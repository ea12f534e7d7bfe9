import { QueryClientProvider } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { RateCards } from "../../rates/rateCards";
import { cardsQuery } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "../selectors/pricedPlan";
import { newQueryClient } from "../queryClient";

function clientWith(rateCards: RateCards) {
  const bare = { rateCards, factors: [] };
  const client = newQueryClient();
  client.setQueryData(cardsQuery.queryKey, {
    rateCards,
    factors: [],
    from: "served",
    missing: [],
    price: (plan) => pricedPlan(plan, bare),
  } satisfies LoadedCards);
  return client;
}

const pinned = clientWith(pinnedRateCards);

/** Test support: what is inside finds real cards loaded, the pinned editions where none are given. */
export function WithRealCards({ children, rateCards }: { children: ReactNode; rateCards?: RateCards }) {
  const client = useMemo(() => (rateCards === undefined ? pinned : clientWith(rateCards)), [rateCards]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

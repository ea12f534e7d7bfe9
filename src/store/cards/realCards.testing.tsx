import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { memoize } from "../../model/memoize";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { RateCards } from "../../rates/card/rateCards";
import { cardsQuery } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "../selectors/pricedPlan";
import { newQueryClient } from "../queryClient";

/** Test support: what is inside finds the real cards loaded, those of the rule tests where nothing else is said. */
export function WithRealCards({ rateCards = pinnedRateCards, children }: CardsProps) {
  return <QueryClientProvider client={clientWith(rateCards)}>{children}</QueryClientProvider>;
}

interface CardsProps {
  readonly rateCards?: RateCards;
  readonly children: ReactNode;
}

const clientWith = memoize((rateCards: RateCards) => {
  const client = newQueryClient();
  const bare = { rateCards, factors: [] };
  client.setQueryData(cardsQuery.queryKey, {
    ...bare,
    from: "served",
    missing: [],
    price: (plan) => pricedPlan(plan, bare),
  } satisfies LoadedCards);
  return client;
});

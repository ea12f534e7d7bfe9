import type { waysMessages } from "../../format/messages/ways";
import type { MessagesOf } from "../../format/catalogue";
import type { Format } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import type { AppliedRow } from "./waysAnswer";

type Words = MessagesOf<typeof waysMessages>;

/** What a way guarantees, in words. */
export function guaranteedText(
  { way, item, held }: Pick<AppliedRow, "way" | "item" | "held">,
  words: Words,
  format: Format,
): string {
  const { guaranteed } = words;
  if (held !== null) return guaranteed.tpm(format.number(held.input), format.number(held.output));
  if (item.kind === "model-unit") return guaranteed.replicas(format.number(item.replicas), item.spec);
  return way === "batch" ? guaranteed.batch : guaranteed.none;
}

/** What has to be committed to for it, in words. */
export function committedText(
  { item, savingsPlan }: Pick<AppliedRow, "item" | "savingsPlan">,
  { words, format, currency }: { readonly words: Words; readonly format: Format; readonly currency: Currency },
): string {
  const { committed } = words;
  switch (item.kind) {
    case "tokens": {
      if (savingsPlan === null) return committed.none;
      const { commitmentPerMonth, termMonths, payment } = savingsPlan;
      const cost = format.moneyText(commitmentPerMonth, currency);
      return committed.plan(cost, termMonths, payment === "all-upfront");
    }
    case "ptu":
    case "reservation":
      return item.purchase.plan === "hourly" ? committed.hours : committed.days;
    case "dtu":
      return committed.months;
    case "model-unit":
      return item.purchase.plan === "hourly" ? committed.hours : committed.unitMonths;
    default:
      return item satisfies never;
  }
}

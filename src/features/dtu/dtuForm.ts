import type { DtuItem } from "../../model/item";
import { memoize } from "../../model/memoize";
import type { Problem } from "../../model/problem";
import { amount, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { dtuMultiple } from "../../pricing/dtu/priceDtu";
import type { DtuPrice } from "../../rates/card/capacityPrices";
import { listDtu } from "../../rates/list/listDtu";
import type { RateCards } from "../../rates/card/rateCards";
import { useCards } from "../../store/cards/cards";
import { itemNumber, ownNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";

/** What the multiple follows from. */
export type DtuSizing = "multiple" | "peak";

/** As the vendor advises for production. */
const ADVISED_MULTIPLE = "2";

/** What is bought of a spec, and what it serves a minute. */
export interface DtuCapacity {
  readonly multiple: Amount;
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
}

const NONE: readonly DtuPrice[] = [];

/** The specs that the card lists for the model; none while cards load. */
export function useDtuSpecs(item: DtuItem): readonly DtuPrice[] {
  const cards = useCards();
  return cards === null ? NONE : specsOf(cards.rateCards, item.card, item.cardVersion, item.model);
}

const specsOf = memoize((rateCards: RateCards, card: string, version: string, model: string) =>
  listDtu(rateCards, card, version, model),
);

export function sizingOf({ multiple }: DtuItem): DtuSizing {
  return multiple === null ? "peak" : "multiple";
}

/** What the item buys; null where the card does not list its spec. */
export function capacityOf(item: DtuItem, specs: readonly DtuPrice[]): DtuCapacity | null {
  const row = specs.find(({ spec }) => spec === item.spec);
  if (row === undefined) return null;
  const peak = { inputTpm: amount(item.peakInputTpm ?? "0"), outputTpm: amount(item.peakOutputTpm ?? "0") };
  const multiple = item.multiple === null ? dtuMultiple(peak, row) : amount(item.multiple);
  return {
    multiple,
    inputTpm: multiply(multiple, amount(row.baseInputTpm)),
    outputTpm: multiply(multiple, amount(row.baseOutputTpm)),
  };
}

export function setDtuSpec(item: DtuItem, spec: string): void {
  updateItem<DtuItem>(item.id, ["spec"], (one) => ({ ...one, spec }));
}

/** By multiple or by peak: the other one starts from what is bought now. */
export function setDtuSizing(item: DtuItem, sizing: DtuSizing, capacity: DtuCapacity | null): void {
  updateItem<DtuItem>(item.id, ["multiple", "peakInputTpm", "peakOutputTpm"], (one) => {
    if (sizingOf(one) === sizing) return one;
    return sizing === "multiple"
      ? {
          ...one,
          multiple: capacity === null ? ADVISED_MULTIPLE : toText(capacity.multiple),
          peakInputTpm: null,
          peakOutputTpm: null,
        }
      : {
          ...one,
          multiple: null,
          peakInputTpm: capacity === null ? "0" : toText(capacity.inputTpm),
          peakOutputTpm: capacity === null ? "0" : toText(capacity.outputTpm),
        };
  });
}

/** Never empty: an item without a multiple is sized by its peak. */
export function dtuMultipleField(item: DtuItem, problems: readonly Problem[]): NumberFieldWiring {
  const wired = ownNumber(item, "multiple", problems);
  return { ...wired, spec: { ...wired.spec, optional: false } };
}

export function peakField(
  item: DtuItem,
  name: "peakInputTpm" | "peakOutputTpm",
  problems: readonly Problem[],
): NumberFieldWiring {
  const wired = itemNumber<DtuItem>(item, name, item[name], (one, value) => ({ ...one, [name]: value }), problems);
  return { ...wired, spec: { ...wired.spec, optional: false } };
}

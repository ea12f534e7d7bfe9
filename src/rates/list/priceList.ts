import type { Currency, DecimalText, Mode } from "../../model/quantities";
import type { PriceKind } from "./listModels";
import type { CapacityRates, ReservationPrice } from "../card/capacityPrices";
import type { MediaPrice, MediaUnit } from "../card/mediaPrice";
import type { Localised } from "../card/priceRow";
import type { FineTunedPrice, PtuPrice, RateCard, TokenPrice, TokenRates } from "../card/rateCard";

/** One price of one card, as printed there. */
export interface ListedPrice {
  readonly card: string;
  readonly version: string;
  readonly currency: Currency;
  readonly secondary: boolean;
  readonly kind: PriceKind;
  readonly model: string;
  /** "both": one price serves both modes. "": the card knows no modes here. */
  readonly mode: Mode | "both" | "";
  /** Spec of model units and DTU, speed of a reservation, variant of media; else "". */
  readonly spec: string;
  /** Token prices only: the tier holds tierOver < input tokens <= tierUpTo, null being without end. */
  readonly tier: { readonly over: number; readonly upTo: number | null } | null;
  readonly dimension: PriceDimension;
  readonly price: DecimalText;
  readonly per: PricePer;
  readonly name?: string;
  readonly note?: Localised;
  /** Media only: what the page files the model under. */
  readonly category?: Localised;
}

export type PriceDimension =
  | "training"
  | "input"
  | "output"
  | "cache-hit"
  | "cache-create"
  | "explicit-cache-hit"
  | "promotional-input"
  | "promotional-output"
  | "promotional-cache-hit"
  | "off-peak-input"
  | "off-peak-output"
  | "off-peak-cache-hit"
  | "hourly-input"
  | "hourly-output"
  | "daily-input"
  | "daily-output"
  | "hourly"
  | "monthly"
  | "price"
  | "promotional-price";

/**
 * What one price is for. "tpm" is tokens a minute reserved for an hour or a day; a replica is one of the whole spec.
 */
export type PricePer =
  | "1000-training-tokens"
  | "1000-tokens"
  | "1000000-tokens"
  | "10000-input-tpm-hour"
  | "1000-output-tpm-hour"
  | "10000-input-tpm-day"
  | "1000-output-tpm-day"
  | MediaUnit
  | "multiple-month"
  | "replica-hour"
  | "replica-month";

type Cell = Pick<ListedPrice, "mode" | "dimension" | "price" | "per">;
interface Line {
  readonly model: string;
  readonly name?: string;
  readonly note?: Localised;
}

/**
 * Every price of the cards, a row each, in the cards' own order. A price printed once for both modes is one row: the
 * five give 471.
 */
export function priceList(cards: readonly RateCard[]): readonly ListedPrice[] {
  return cards.flatMap((card) => [
    ...card.textTraining.flatMap((row) => list(card, "text-training", row, [training(row.price)])),
    ...card.videoTraining.flatMap((row) => list(card, "video-training", row, [training(row.price)])),
    ...card.imageTraining.flatMap((row) => list(card, "image-training", row, [training(row.price)])),
    ...card.speechTraining.flatMap((row) => list(card, "speech-training", row, [training(row.price)])),
    ...card.ptu.flatMap((row) => list(card, "ptu", row, [...ptuCells(row, "hourly"), ...ptuCells(row, "daily")])),
    ...card.reservations.flatMap((row) => list(card, "reservation", row, reservationCells(row), { spec: row.speed })),
    ...card.dtu.flatMap((row) =>
      list(card, "dtu", row, [{ mode: "", dimension: "monthly", price: row.monthly, per: "multiple-month" }], {
        spec: row.spec,
      }),
    ),
    ...card.modelUnits.flatMap((row) =>
      list(
        card,
        "model-unit",
        row,
        [
          { mode: "", dimension: "hourly", price: row.hourly, per: "replica-hour" },
          { mode: "", dimension: "monthly", price: row.monthly, per: "replica-month" },
        ],
        { spec: row.spec },
      ),
    ),
    ...card.tokens.flatMap((row) =>
      list(card, "tokens", row, tokenCells(row, card.tokensPer), {
        tier: { over: row.tierOver, upTo: row.tierUpTo },
      }),
    ),
    ...card.fineTunedTokens.flatMap((row) =>
      list(card, "fine-tuned-tokens", row, fineTunedCells(row, card.tokensPer), {
        tier: row.tierOver === undefined ? null : { over: row.tierOver, upTo: row.tierUpTo ?? null },
      }),
    ),
    ...card.media.flatMap((row) =>
      list(card, "media", row, mediaCells(row), { spec: row.variant, category: row.category }),
    ),
  ]);
}

function list(
  card: RateCard,
  kind: PriceKind,
  row: Line,
  cells: readonly Cell[],
  place: Partial<Pick<ListedPrice, "spec" | "tier" | "category">> = {},
): readonly ListedPrice[] {
  const about = {
    card: card.id,
    version: card.version,
    currency: card.currency,
    secondary: card.secondary,
    kind,
    model: row.model,
    ...(row.name === undefined ? {} : { name: row.name }),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
  return cells.map((cell) => ({ spec: "", tier: null, ...place, ...about, ...cell }));
}

function training(price: DecimalText): Cell {
  return { mode: "", dimension: "training", price, per: "1000-training-tokens" };
}

/** The output has a row a mode where the card prints a thinking output; the input then serves both. */
function ptuCells(row: PtuPrice, plan: "hourly" | "daily"): readonly Cell[] {
  const { input, output, thinkingOutput } = row[plan];
  const time = plan === "hourly" ? "hour" : "day";
  const outputCell = (mode: Cell["mode"], price: DecimalText): Cell => ({
    mode,
    dimension: `${plan}-output`,
    price,
    per: `1000-output-tpm-${time}`,
  });
  return [
    { mode: row.modes, dimension: `${plan}-input`, price: input, per: `10000-input-tpm-${time}` },
    outputCell(thinkingOutput === undefined ? row.modes : "instruct", output),
    ...(thinkingOutput === undefined ? [] : [outputCell("thinking", thinkingOutput)]),
  ];
}

function reservationCells({ hourly, daily }: ReservationPrice): readonly Cell[] {
  const cells = (plan: "hourly" | "daily", rates: CapacityRates): readonly Cell[] => {
    const time = plan === "hourly" ? "hour" : "day";
    return [
      { mode: "", dimension: `${plan}-input`, price: rates.input, per: `10000-input-tpm-${time}` },
      { mode: "", dimension: `${plan}-output`, price: rates.output, per: `1000-output-tpm-${time}` },
    ];
  };
  return [...(hourly === null ? [] : cells("hourly", hourly)), ...cells("daily", daily)];
}

function mediaCells({ unit, price, promotional }: MediaPrice): readonly Cell[] {
  return [
    { mode: "", dimension: "price", price, per: unit },
    ...(promotional === undefined
      ? []
      : [{ mode: "", dimension: "promotional-price", price: promotional, per: unit } as const]),
  ];
}

function tokenCells(row: TokenPrice, tokensPer: 1000 | 1000000): readonly Cell[] {
  const per = `${tokensPer}-tokens` as const;
  const one = row.oneForBoth === true;
  return (["instruct", "thinking"] as const).flatMap((mode): readonly Cell[] => {
    const price = row[mode];
    if (price === undefined || (one && mode === "thinking")) return [];
    const cell = (dimension: PriceDimension, text: DecimalText): Cell => ({
      mode: one ? "both" : mode,
      dimension,
      price: text,
      per,
    });
    const { explicitCache } = price;
    const others = (kind: "promotional" | "off-peak", rates: TokenRates | undefined) =>
      rates === undefined
        ? []
        : [
            cell(`${kind}-input`, rates.input),
            ...(rates.cacheHit === undefined ? [] : [cell(`${kind}-cache-hit`, rates.cacheHit)]),
            cell(`${kind}-output`, rates.output),
          ];
    return [
      cell("input", price.input),
      ...(price.cacheHit === undefined ? [] : [cell("cache-hit", price.cacheHit)]),
      ...(explicitCache === undefined
        ? []
        : [cell("cache-create", explicitCache.create), cell("explicit-cache-hit", explicitCache.hit)]),
      cell("output", price.output),
      ...others("promotional", price.promotional),
      ...others("off-peak", price.offPeak),
    ];
  });
}

function fineTunedCells(row: FineTunedPrice, tokensPer: 1000 | 1000000): readonly Cell[] {
  const per = `${tokensPer}-tokens` as const;
  if (row.thinkingOutput === undefined) {
    return [
      { mode: "", dimension: "input", price: row.input, per },
      { mode: "", dimension: "output", price: row.output, per },
    ];
  }
  return [
    { mode: "both", dimension: "input", price: row.input, per },
    { mode: "instruct", dimension: "output", price: row.output, per },
    { mode: "thinking", dimension: "output", price: row.thinkingOutput, per },
  ];
}

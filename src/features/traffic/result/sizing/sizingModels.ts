import type { Language } from "../../../../format/catalogue";
import { reservationSizingMessages } from "../../../../format/messages/reservationSizing";
import { findReservation } from "../../../../rates/find/findReservation";
import { findPtu } from "../../../../rates/find/findRow";
import type { ListedModel } from "../../../../rates/list/listModels";
import { useMemo } from "react";
import { optionsInPlace, usePlaceFilter, type PlaceFilterWiring } from "../../../../store/fields/placeFilter";
import { useModelChoices } from "../../../../store/fields/choices";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { lostOption, modelOptions, optionValue, type ModelOption } from "../../../../store/fields/modelOption";
import type { Speed } from "../../../../model/quantities";
import { SPEEDS } from "../../../../rates/card/capacityPrices";
import { useTokenChoice, type TokenTwin, type TokenChoiceWiring } from "../../../../store/fields/tokenChoice";
import { offeredWeights } from "./sizingBasis";
import { chooseSizedModel, setSizing, type SizingSettings } from "./sizingSettings";

export interface SizedModels {
  readonly ptu: {
    readonly options: readonly ModelOption[];
    readonly value: string;
    readonly onValue: (value: string) => void;
    /** Of the chosen model; null where no card lists it. */
    readonly maxInputTokens: number | null;
    readonly offersThinking: boolean;
    /** Later editions weigh its tokens. */
    readonly hasFactors: boolean;
    /** At this speed, or as PTU. */
    readonly isHourly: boolean;
    /** The speeds that it is sold in; none for PTU. */
    readonly speeds: readonly Speed[];
  };
  readonly tokens: TokenChoiceWiring;
  /** Narrows both to a region and scope. */
  readonly place: PlaceFilterWiring;
}

/** Wires the choice of the model to reserve and of the token prices that its overflow is billed at. */
export function useSizedModels(cards: LoadedCards, settings: SizingSettings, language: Language): SizedModels {
  const ptu = useModelChoices("ptu");
  const reservations = useModelChoices("reservation");
  const { model } = settings;
  const value = optionValue(model);
  const reservable = useMemo(() => [...ptu, ...reservations], [ptu, reservations]);
  const place = usePlaceFilter(reservable, cards.rateCards, language);
  const listed = optionsInPlace(offeredModels(ptu, reservations, cards, language), reservable, cards.rateCards, {
    place: place.value,
    keep: value,
  });
  const found = offered(cards, settings.model, settings.speed);
  const tokens = useTokenChoice(
    settings.tokens,
    (twin) => setSizing({ tokens: { card: twin.card, version: twin.version, model: twin.model }, usualRequest: null }),
    language,
  );
  return {
    tokens,
    place: place.options.length >= tokens.place.options.length ? place : tokens.place,
    ptu: {
      value,
      options: listed.some((one) => one.value === value)
        ? listed
        : [...listed, lostOption(model, cards.rateCards, language)],
      onValue: (next) => {
        const chosen = reservable.find((one) => optionValue(one) === next);
        if (chosen === undefined) return;
        const twin = { card: chosen.card, version: chosen.version, model: chosen.model };
        const speed = chosen.kind === "ptu" ? null : (speedsOf(cards, twin)[0] ?? "standard");
        chooseSizedModel(cards, settings, twin, { speed, offersThinking: offered(cards, twin, speed).offersThinking });
      },
      ...found,
      hasFactors: offeredWeights(cards, settings) !== null,
      speeds: settings.speed === null ? [] : speedsOf(cards, model),
    },
  };
}

/** PTU first, as it came; the reservation of a model is listed with it. */
function offeredModels(
  ptu: readonly ListedModel[],
  reservations: readonly ListedModel[],
  { rateCards }: LoadedCards,
  language: Language,
): readonly ModelOption[] {
  const { offer } = reservationSizingMessages[language];
  const listed = modelOptions(ptu, rateCards, language);
  const reserved = modelOptions(reservations, rateCards, language).map((one) => ({
    ...one,
    label: `${offer} · ${one.label}`,
  }));
  const ofBoth = listed.flatMap((one, at) => {
    const isLast = listed[at + 1]?.group !== one.group;
    return isLast ? [one, ...reserved.filter(({ group }) => group === one.group)] : [one];
  });
  return [...ofBoth, ...reserved.filter(({ group }) => !listed.some((one) => one.group === group))];
}

/** What a model can be reserved with at a speed, or as PTU. */
function offered(
  { rateCards }: LoadedCards,
  { card, version, model }: TokenTwin,
  speed: Speed | null,
): Pick<SizedModels["ptu"], "maxInputTokens" | "offersThinking" | "isHourly"> {
  if (speed === null) {
    const found = findPtu(rateCards, card, version, model);
    if (!found.ok) return { maxInputTokens: null, offersThinking: false, isHourly: true };
    const { maxInputTokens, modes } = found.value.row;
    return { maxInputTokens, offersThinking: modes === "both", isHourly: true };
  }
  const found = findReservation(rateCards, card, version, model, speed);
  if (!found.ok) return { maxInputTokens: null, offersThinking: false, isHourly: speed === "fast" };
  // One price holds for both modes.
  const { maxInputTokens, hourly } = found.value.row;
  return { maxInputTokens, offersThinking: true, isHourly: hourly !== null };
}

function speedsOf({ rateCards }: LoadedCards, { card, version, model }: TokenTwin): readonly Speed[] {
  return SPEEDS.filter((speed) => findReservation(rateCards, card, version, model, speed).ok);
}

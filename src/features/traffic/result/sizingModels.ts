import type { Language } from "../../../format/catalogue";
import { findPtu } from "../../../rates/findRow";
import { quotaWeights } from "../../../pricing/ptu/quotaWeights";
import { useModelChoices } from "../../../store/fields/choices";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { lostOption, modelOptions, optionValue, type ModelOption } from "../../../store/fields/modelOption";
import { useTokenChoice, type TokenChoiceWiring } from "../../../store/fields/tokenChoice";
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
  };
  readonly tokens: TokenChoiceWiring;
}

/** Wires the choice of the model to reserve and of the token prices that its overflow is billed at. */
export function useSizedModels(cards: LoadedCards, settings: SizingSettings, language: Language): SizedModels {
  const models = useModelChoices("ptu");
  const { model } = settings;
  const listed = modelOptions(models, cards.rateCards, language);
  const value = optionValue(model);
  const found = findPtu(cards.rateCards, model.card, model.version, model.model);
  const tokens = useTokenChoice(
    settings.tokens,
    (twin) => setSizing({ tokens: { card: twin.card, version: twin.version, model: twin.model }, usualRequest: null }),
    language,
  );
  return {
    tokens,
    ptu: {
      value,
      options: listed.some((one) => one.value === value)
        ? listed
        : [...listed, lostOption(model, cards.rateCards, language)],
      onValue: (next) => {
        const chosen = models.find((one) => optionValue(one) === next);
        if (chosen === undefined) return;
        const row = findPtu(cards.rateCards, chosen.card, chosen.version, chosen.model);
        chooseSizedModel(
          cards,
          settings,
          { card: chosen.card, version: chosen.version, model: chosen.model },
          row.ok && row.value.row.modes === "both",
        );
      },
      maxInputTokens: found.ok ? found.value.row.maxInputTokens : null,
      offersThinking: found.ok && found.value.row.modes === "both",
      hasFactors: quotaWeights(cards.factors, model.model) !== null,
    },
  };
}

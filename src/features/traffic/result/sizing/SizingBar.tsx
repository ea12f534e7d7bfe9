import { itemFormMessages } from "../../../../format/messages/itemForm";
import { reservationSizingMessages } from "../../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { chooseSpeed, setSizing, type SizingSettings } from "./sizingSettings";
import { useSizedModels } from "./sizingModels";
import type { TrafficFacts } from "../../../../worker/trafficFacts";
import type { Speed } from "../../../../model/quantities";
import { ComboboxField } from "../../../../ui/fields/ComboboxField";
import { useFormat, useLanguage, useMessages } from "../../../../ui/LocaleProvider";
import { PlaceField } from "../../../../ui/PlaceField";
import { Segmented } from "../../../../ui/fields/Segmented";
import { SelectField } from "../../../../ui/fields/SelectField";
import type { Problem } from "../../../../model/problem";
import { CoverageFields } from "./CoverageFields";
import { MoreSettings } from "./MoreSettings";
import { useProblemText } from "../../../../ui/forms/useProblemText";

interface SizingBarProps {
  readonly settings: SizingSettings;
  readonly facts: TrafficFacts;
  readonly cards: LoadedCards;
  readonly problems: readonly Problem[];
}

const RULES = ["whole-request", "excess", "refused"] as const;
const SPEEDS: readonly Speed[] = ["standard", "fast"];
const MODEL_FIELDS = ["card", "cardVersion", "model"];
const TOKEN_FIELDS = ["tokenCard", "tokenCardVersion", "tokenModel"];

/** What the reservation is sized with. A change works it out anew. */
export function SizingBar({ settings, facts, cards, problems }: SizingBarProps) {
  const words = useMessages(trafficResultMessages);
  const form = useMessages(itemFormMessages);
  const reservation = useMessages(reservationSizingMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const models = useSizedModels(cards, settings, useLanguage());
  const errorAt = (fields: readonly string[]) => {
    const found = problems.find(({ path }) => fields.includes(path));
    return found === undefined ? null : problemText(found);
  };
  const isProfile = facts.kind === "profile";
  const { ptu, tokens } = models;
  return (
    <div className="res-bar" role="group" aria-label={words.settings}>
      <ComboboxField
        name="sizedModel"
        label={words.model}
        value={ptu.value}
        options={ptu.options}
        onValue={ptu.onValue}
        error={errorAt(MODEL_FIELDS)}
        hint={ptu.maxInputTokens === null ? undefined : words.modelHint(format.number(String(ptu.maxInputTokens)))}
      />
      <ComboboxField
        name="sizedTokens"
        label={words.tokenPrices}
        value={tokens.value}
        onValue={tokens.onValue}
        error={errorAt(TOKEN_FIELDS)}
        options={[{ value: "", label: words.noTokenPrices }, ...tokens.options]}
        hint={tokens.cardName === "" ? words.noTokenPricesHint : words.tokenPricesFrom(tokens.cardName)}
      />
      <PlaceField place={models.place} name="sizedPlace" />
      {settings.speed !== null && (
        <Segmented
          label={reservation.speed}
          value={settings.speed}
          onValue={(speed) => chooseSpeed(settings, speed)}
          error={errorAt(["speed"])}
          hint={ptu.speeds.includes("fast") ? reservation.speedHint[settings.speed] : reservation.notSold}
          choices={SPEEDS.map((speed) => ({
            value: speed,
            label: reservation.speeds[speed],
            disabled: !ptu.speeds.includes(speed) && speed !== settings.speed,
          }))}
        />
      )}
      <Segmented
        label={words.plan}
        value={settings.plan}
        onValue={(plan) => setSizing({ plan })}
        error={errorAt(["plan"])}
        choices={[
          { value: "daily", label: words.plans.daily },
          { value: "hourly", label: words.plans.hourly, disabled: !ptu.isHourly && settings.plan !== "hourly" },
        ]}
      />
      <SelectField
        name="sizedOverflow"
        label={words.overflow}
        value={isProfile ? "excess" : settings.overflow}
        onValue={(overflow) => setSizing({ overflow })}
        options={RULES.map((value) => ({
          value,
          label: words.overflowChoices[value],
          disabled: isProfile && value !== "excess",
        }))}
        hint={isProfile ? words.excessOnly : undefined}
      />
      <CoverageFields coverage={settings.coverage} isProfile={isProfile} />
      <MoreSettings
        settings={settings}
        facts={facts}
        cards={cards}
        models={models}
        problems={problems}
        modeWords={form}
      />
    </div>
  );
}

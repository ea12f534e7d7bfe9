import type { MessagesOf } from "../../../../format/catalogue";
import type { itemFormMessages } from "../../../../format/messages/itemForm";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { unitMessages } from "../../../../format/messages/units";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { optionalCountSpec } from "../../../../store/fields/numberSpecs";
import { openScenario, usePlanState } from "../../../../store/planStore";
import { toText } from "../../../../money/toText";
import { reservationSizingMessages } from "../../../../format/messages/reservationSizing";
import { setSetting } from "../../../../store/planActions";
import { tokensUnderPlan } from "./sizingBasis";
import { hasTiers, setSizing, type SizingSettings } from "./sizingSettings";
import type { SizedModels } from "./sizingModels";
import type { TrafficFacts } from "../../../../worker/trafficFacts";
import { useState } from "react";
import { CheckField } from "../../../../ui/fields/CheckField";
import { Disclosure } from "../../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { NumberField } from "../../../../ui/fields/NumberField";
import { Segmented } from "../../../../ui/fields/Segmented";
import type { Problem } from "../../../../model/problem";
import { useProblemText } from "../../../../ui/forms/useProblemText";

interface MoreProps {
  readonly settings: SizingSettings;
  readonly facts: TrafficFacts;
  readonly cards: LoadedCards;
  readonly models: SizedModels;
  readonly problems: readonly Problem[];
  readonly modeWords: MessagesOf<typeof itemFormMessages>;
}

/** Settings that are rarely changed, folded away; the fold says what is on. */
export function MoreSettings({ settings, facts, cards, models, problems, modeWords }: MoreProps) {
  const words = useMessages(trafficResultMessages);
  const reservation = useMessages(reservationSizingMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const minimum = usePlanState((state) => state.plan.settings.ptuMinimum);
  const savingsPlan = usePlanState((state) => openScenario(state).savingsPlan);
  const savingsFactor = tokensUnderPlan(settings, cards, savingsPlan);
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<string>();
  const isProfile = facts.kind === "profile";
  const { maxInputTokens, offersThinking } = models.ptu;
  const isWeighable = !isProfile && settings.overflow !== "excess";
  const atMode = problems.find(({ path }) => path === "mode");
  const atUsual = problems.find(({ path }) => path === "usualRequest");
  const summary = [
    modeWords.modes[settings.mode],
    words.billedChoices[settings.plan][settings.billed],
    ...(settings.limitsInput || isProfile ? [] : [words.limitOff]),
    ...(settings.quotaFactors && isWeighable ? [words.weighed] : []),
    ...(settings.savesOnTokens && savingsFactor !== null ? [reservation.underPlanOn] : []),
    ...(minimum === "none" && settings.speed === null ? [] : [words.minimumOn]),
  ].join(words.summaryGap);
  return (
    <div className="res-more">
      <Disclosure
        title={words.more}
        summary={summary}
        open={isOpen || atMode !== undefined || atUsual !== undefined}
        onToggle={setOpen}
      >
        <div className="res-more-fields">
          <Segmented
            label={words.mode}
            value={settings.mode}
            onValue={(mode) => setSizing({ mode })}
            error={atMode === undefined ? null : problemText(atMode)}
            hint={offersThinking || atMode !== undefined ? undefined : modeWords.instructOnly}
            choices={[
              { value: "instruct", label: modeWords.modes.instruct },
              {
                value: "thinking",
                label: modeWords.modes.thinking,
                disabled: !offersThinking && settings.mode !== "thinking",
              },
            ]}
          />
          <Segmented
            label={words.billed}
            value={settings.billed}
            onValue={(billed) => setSizing({ billed })}
            choices={[
              { value: "prorated", label: words.billedChoices[settings.plan].prorated },
              { value: "whole", label: words.billedChoices[settings.plan].whole },
            ]}
          />
          {isProfile && hasTiers(cards, settings) && (
            <NumberField
              name="usualRequest"
              label={words.usualRequest}
              unit={units.tokens("2")}
              what={words.whatTokens}
              spec={optionalCountSpec}
              hint={words.usualRequestHint}
              value={settings.usualRequest}
              draft={draft}
              problem={atUsual ?? null}
              onDraft={setDraft}
              onValue={(usualRequest) => {
                setDraft(undefined);
                setSizing({ usualRequest });
              }}
              onEmpty={() => {
                setDraft(undefined);
                setSizing({ usualRequest: null });
              }}
            />
          )}
        </div>
        <div className="res-checks">
          {!isProfile && maxInputTokens !== null && (
            <CheckField
              label={words.limitInput(format.number(String(maxInputTokens)))}
              hint={words.limitInputHint}
              checked={settings.limitsInput}
              onValue={(limitsInput) => setSizing({ limitsInput })}
            />
          )}
          {models.ptu.hasFactors && !isProfile && (
            <CheckField
              label={words.weigh}
              hint={isWeighable ? words.weighHint : words.weighExcess}
              checked={settings.quotaFactors && isWeighable}
              disabled={!isWeighable}
              onValue={(quotaFactors) => setSizing({ quotaFactors })}
            />
          )}
          {savingsFactor !== null && (
            <CheckField
              label={reservation.underPlan(format.moneyText(toText(savingsFactor), settings.currency))}
              hint={reservation.underPlanHint}
              checked={settings.savesOnTokens}
              onValue={(savesOnTokens) => setSizing({ savesOnTokens })}
            />
          )}
          {settings.speed === null && (
            <CheckField
              label={words.minimum}
              hint={words.minimumHint}
              checked={minimum !== "none"}
              onValue={(isOn) => setSetting("ptuMinimum", isOn ? "later-editions" : "none")}
            />
          )}
        </div>
      </Disclosure>
    </div>
  );
}

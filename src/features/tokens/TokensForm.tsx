import { itemFormMessages } from "../../format/messages/itemForm";
import { shellMessages } from "../../format/messages/shell";
import { tokensMessages } from "../../format/messages/tokens";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { ownNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { updateItem } from "../../store/itemActions";
import { itemName } from "../../store/itemNames";
import { useModeField } from "../../store/fields/modeField";
import { useModelField } from "../../store/fields/modelField";
import { describeItem } from "../../store/workloadForm";
import { fittingInput, useFineTuned, useTokenFacts, type TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { LinkButton } from "../../ui/Button";
import { CheckField } from "../../ui/fields/CheckField";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModeField, ModelField } from "../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { BatchSection } from "./BatchSection";
import { CacheSection } from "./CacheSection";
import { ConversationSection } from "./ConversationSection";
import { FreeQuotaSection } from "./FreeQuotaSection";
import { PriceSection } from "./PriceSection";
import { useTierName } from "./useTierName";

/** Tokens paid for as they are used: requests or conversations a month, and what each sends and gets. */
export function TokensForm({ item, result }: { item: TokensItem; result: ItemResult }) {
  const words = useMessages(tokensMessages);
  const units = useMessages(unitMessages);
  const { kinds } = useMessages(shellMessages);
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, item.fineTuned ? "fine-tuned-tokens" : "tokens", useLanguage());
  const mode = useModeField(item);
  const fineTuned = useFineTuned(item);
  const facts = useTokenFacts(item);
  const parts = { item, problems, facts };
  const isConversation = item.rounds !== "1";
  return (
    <>
      <FormBlock look="lead">
        <ModelField {...model} problems={problems} />
        <ModeField {...mode} problems={problems} />
        <div className="whole">
          <CheckField
            label={words.fineTuned}
            hint={fineTuned.isListed ? words.fineTunedHint : words.fineTunedNone}
            checked={fineTuned.isOn}
            disabled={!fineTuned.isListed && !fineTuned.isOn}
            onValue={fineTuned.onValue}
          />
        </div>
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "requestsPerMonth", problems)}
            label={isConversation ? words.conversations : words.requests}
            what={words.what.requests}
          />
        </div>
        <div className="row stack">
          <InputField {...parts} />
          <NumberField
            {...ownNumber(item, "outputTokens", problems)}
            label={isConversation ? words.replyTokens : words.outputTokens}
            unit={units.tokens(item.outputTokens)}
            hint={item.mode === "thinking" ? words.thinkingOutputHint : undefined}
            what={words.what.tokens}
          />
        </div>
      </FormBlock>
      {!item.fineTuned && (
        <p>
          <LinkButton
            look="text"
            icon="arrow-right"
            href="?view=ways"
            onClick={() => describeItem(item, itemName(item, kinds.tokens))}
          >
            {words.compareWays}
          </LinkButton>
        </p>
      )}
      <ConversationSection {...parts} />
      <CacheSection {...parts} />
      <PriceSection {...parts} />
      <BatchSection {...parts} />
      <FreeQuotaSection {...parts} />
      <ItemExtras {...extras} />
    </>
  );
}

interface InputFieldProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/** Input of a request, with the tier it falls in; over the limit, the longest input that fits is one press away. */
function InputField({ item, problems, facts }: InputFieldProps) {
  const words = useMessages(tokensMessages);
  const form = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const tierName = useTierName();
  const wiring = ownNumber(item, "inputTokens", problems);
  const fitting = fittingInput(item, wiring.problem);
  const round = wiring.problem?.params["round"];
  return (
    <NumberField
      {...wiring}
      label={item.rounds === "1" ? words.inputTokens : words.messageTokens}
      unit={units.tokens(item.inputTokens)}
      what={words.what.tokens}
      hint={hint()}
      fix={
        fitting === null
          ? null
          : {
              label: form.setTo(format.number(fitting)),
              onFix: () =>
                updateItem<TokensItem>(item.id, ["inputTokens"], (one) => ({ ...one, inputTokens: fitting })),
            }
      }
    />
  );

  function hint(): string | undefined {
    const sent = facts?.rounds[0];
    if (sent === undefined) return undefined;
    if (round !== undefined)
      return words.overInRound(format.number(round), format.number(wiring.problem?.params["value"] ?? ""));
    if (item.rounds !== "1") return words.growsHint;
    const parts = [
      ...(item.systemTokens === "0" ? [] : [words.withSystem(format.number(sent.inputTokens))]),
      ...(sent.tier === null ? [] : [tierName(sent.tier)]),
    ];
    return parts.length === 0 ? undefined : parts.join(words.comma);
  }
}

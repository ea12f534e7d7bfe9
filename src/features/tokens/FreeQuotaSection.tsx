import { tokensMessages } from "../../format/messages/tokens";
import { unitMessages } from "../../format/messages/units";
import { ownNumber } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import type { TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

interface FreeQuotaSectionProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/** Free tokens of a new account: entered by the user, or taken over as the card prints them. Never applied unasked. */
export function FreeQuotaSection({ item, problems, facts }: FreeQuotaSectionProps) {
  const words = useMessages(tokensMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { freeTokens, freeDays } = item;
  const listed = facts?.freeQuota;
  const isTaken = listed?.tokens === freeTokens && listed.days === freeDays;
  const inWords = (tokens: string, days: string) => words.freeSummary(format.number(tokens), format.number(days), days);
  return (
    <FormSection
      title={words.freeQuota}
      summary={freeTokens === "0" ? words.none : inWords(freeTokens, freeDays)}
      fields={["freeTokens", "freeDays"]}
      problems={problems}
    >
      <div className="row stack">
        <NumberField
          {...ownNumber(item, "freeTokens", problems)}
          label={words.freeTokens}
          unit={units.tokens(freeTokens)}
          hint={words.freeTokensHint}
          what={words.what.tokens}
        />
        <NumberField
          {...ownNumber(item, "freeDays", problems)}
          label={words.freeDays}
          unit={units.days(freeDays)}
          hint={words.freeDaysHint}
          what={words.what.days}
        />
      </div>
      {listed && (
        <p className="hint">
          {words.listed(format.number(listed.tokens), format.number(listed.days))}{" "}
          {!isTaken && (
            <Button
              look="inline"
              onClick={() =>
                updateItem<TokensItem>(item.id, ["freeTokens", "freeDays"], (one) => ({
                  ...one,
                  freeTokens: listed.tokens,
                  freeDays: listed.days,
                }))
              }
            >
              {words.useListed}
            </Button>
          )}
        </p>
      )}
    </FormSection>
  );
}

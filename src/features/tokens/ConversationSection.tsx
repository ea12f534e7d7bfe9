import { tokensMessages } from "../../format/messages/tokens";
import { unitMessages } from "../../format/messages/units";
import { ownNumber } from "../../store/fields/itemField";
import type { TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { DataTable } from "../../ui/tables/DataTable";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { useTierName } from "./useTierName";

interface ConversationSectionProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/** Rounds and system prompt, and how they make the input grow. */
export function ConversationSection({ item, problems, facts }: ConversationSectionProps) {
  const words = useMessages(tokensMessages);
  const units = useMessages(unitMessages);
  return (
    <FormSection
      title={words.conversation}
      summary={useSummary(item)}
      fields={["rounds", "systemTokens"]}
      problems={problems}
    >
      <div className="row stack">
        <NumberField
          {...ownNumber(item, "rounds", problems)}
          label={words.rounds}
          unit={units.rounds(item.rounds)}
          hint={words.roundsHint}
          what={words.what.rounds}
        />
        <NumberField
          {...ownNumber(item, "systemTokens", problems)}
          label={words.systemTokens}
          unit={units.tokens(item.systemTokens)}
          hint={words.systemHint}
          what={words.what.tokens}
        />
      </div>
      {facts && item.rounds !== "1" && <GrowthTable rounds={facts.rounds} all={item.rounds} />}
    </FormSection>
  );
}

function useSummary({ rounds, systemTokens }: TokensItem): string {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  const system = format.number(systemTokens);
  if (rounds === "1") return systemTokens === "0" ? words.single : words.singleWithSystem(system);
  return systemTokens === "0"
    ? words.roundsSummary(format.number(rounds))
    : words.roundsWithSystem(format.number(rounds), system);
}

function GrowthTable({ rounds, all }: { rounds: TokenFacts["rounds"]; all: string }) {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  const tierName = useTierName();
  return (
    <div>
      <DataTable
        caption={words.growth}
        tight
        rows={rounds}
        rowKey={({ round }) => round}
        columns={[
          { key: "round", header: words.round, rowHeader: true, cell: ({ round }) => format.number(round) },
          { key: "input", header: words.input, numeric: true, cell: ({ inputTokens }) => format.number(inputTokens) },
          {
            key: "tier",
            header: words.tierHead,
            cell: ({ tier }) => (tier === null ? <b>{words.overLimit}</b> : tierName(tier)),
          },
        ]}
      />
      {String(rounds.length) !== all && <p className="hint">{words.growthSome}</p>}
    </div>
  );
}

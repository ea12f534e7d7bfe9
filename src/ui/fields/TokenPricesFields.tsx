import { itemFormMessages } from "../../format/messages/itemForm";
import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import type { Problem } from "../../model/problem";
import { ComboboxField } from "./ComboboxField";
import type { ComboboxOption } from "./comboboxState";
import { useFormat, useMessages } from "../LocaleProvider";
import { NumberField } from "./NumberField";
import { PlaceField, type Place } from "../PlaceField";
import type { TypedNumberProps } from "./useTypedNumber";
import { useProblemText } from "../forms/useProblemText";

/** What is edited, as it is wired in src/store/fields/tokenTwin. */
interface TokenPricesProps {
  readonly choice: {
    readonly options: readonly ComboboxOption[];
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly cardName: string;
    readonly place: Place;
  };
  readonly wrong: Problem | null;
  readonly request: TypedNumberProps & { readonly problem: Problem | null; readonly onEmpty: () => void };
  readonly isCompared: boolean;
  /** Where the prices come from and what they are for, by the name of their card. */
  readonly hint: (cardName: string) => string;
}

/** The token prices that throughput is held against, and the request that chooses their tier. */
export function TokenPricesFields({ choice, wrong, request, isCompared, hint }: TokenPricesProps) {
  const words = useMessages(ptuMessages);
  const form = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const limit = request.problem?.code === "input-over-limit" ? request.problem.params["limit"] : undefined;
  return (
    <>
      <ComboboxField
        name="tokenCard"
        label={words.tokenPrices}
        value={choice.value}
        onValue={choice.onValue}
        hint={hint(choice.cardName)}
        options={[{ value: "", label: words.noTokenPrices }, ...choice.options]}
        error={wrong === null ? null : problemText(wrong)}
      />
      <PlaceField place={choice.place} name="tokenPlace" />
      {isCompared && (
        <div className="row stack">
          <NumberField
            {...request}
            label={words.usualRequest}
            unit={units.tokens("2")}
            what={words.whatTokens}
            hint={words.usualRequestHint}
            fix={
              limit === undefined
                ? null
                : { label: form.setTo(format.number(limit)), onFix: () => request.onValue(limit) }
            }
          />
        </div>
      )}
    </>
  );
}

import { quoteMessages } from "../../format/messages/quote";
import { textLength } from "../../store/fields/numberSpecs";
import { select, usePlanState } from "../../store/planStore";
import { setQuoteDetail, setTitle } from "../../store/planActions";
import { chooseQuote, useQuoteChoice, type Paper, type QuotedScenarios } from "./quoteChoice";
import { useValidDays } from "../../store/fields/planFields";
import { Button } from "../../ui/Button";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { DateField, TextField } from "../../ui/fields/TextField";
import { scenarioName } from "./quoteNames";

/** Who the quote is for, what it shows, and the way to paper. */
export function QuoteEditor({ canPrint }: { canPrint: boolean }) {
  const words = useMessages(quoteMessages);
  const title = usePlanState((state) => state.plan.title);
  const details = usePlanState((state) => state.plan.quote);
  const scenarios = usePlanState((state) => state.plan.scenarios);
  const index = usePlanState((state) => Math.min(state.scenarioIndex, state.plan.scenarios.length - 1));
  const { cover, paper } = useQuoteChoice();
  const validDays = useValidDays();
  const options = scenarios.map((scenario, at) => ({ value: String(at), label: scenarioName(scenario, at, words) }));
  return (
    <section className="quote-editor no-print" aria-label={words.editor}>
      <h2>{words.editor}</h2>
      <div className="quote-fields">
        <TextField
          name="quote.title"
          label={words.title}
          hint={title === "" ? words.titleMissing : words.titleHint}
          value={title}
          maxLength={textLength}
          onValue={setTitle}
        />
        <TextField
          name="quote.customer"
          label={words.customer}
          value={details.customer}
          maxLength={textLength}
          onValue={(text) => setQuoteDetail("customer", text)}
        />
        <TextField
          name="quote.preparedBy"
          label={words.preparedBy}
          value={details.preparedBy}
          maxLength={textLength}
          onValue={(text) => setQuoteDetail("preparedBy", text)}
        />
        <DateField
          name="quote.issued"
          label={words.issued}
          hint={words.issuedHint}
          value={details.issued}
          onValue={(date) => setQuoteDetail("issued", date)}
        />
        <NumberField {...validDays} label={words.validDays} unit={words.days} what={words.validWhat} />
      </div>
      <div className="quote-choices">
        {scenarios.length > 1 && (
          <>
            <SelectField
              name="quoteScenario"
              label={words.scenario}
              value={String(index)}
              options={options}
              onValue={(at) => select({ scenarioIndex: Number(at), itemId: null })}
            />
            <Segmented<QuotedScenarios>
              label={words.cover}
              value={cover}
              onValue={(next) => chooseQuote({ cover: next })}
              choices={(["one", "compared", "all"] as const).map((value) => ({ value, label: words.covers[value] }))}
            />
          </>
        )}
        <Segmented<Paper>
          label={words.paper}
          value={paper}
          onValue={(next) => chooseQuote({ paper: next })}
          choices={(["a4", "letter"] as const).map((value) => ({ value, label: words.papers[value] }))}
        />
        <Button look="main" icon="print" disabled={!canPrint} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </section>
  );
}

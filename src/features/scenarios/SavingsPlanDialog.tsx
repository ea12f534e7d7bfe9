import "./scenarios.css";
import { useState } from "react";
import { itemFormMessages } from "../../format/messages/itemForm";
import { pricingMessages } from "../../format/messages/pricing";
import { savingsPlanMessages } from "../../format/messages/savingsPlan";
import { scenarioMessages } from "../../format/messages/scenarios";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { planSpec } from "../../store/fields/numberSpecs";
import { useWhenCards } from "../../store/cards/cards";
import { setSavingsPlan } from "../../store/planActions";
import { usePlanState } from "../../store/planStore";
import { useOpenPriced } from "../../store/selectors/usePriced";
import type { SavingsPlan } from "../../model/item";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { useProblemText } from "../../ui/forms/useProblemText";
import { BestCommitmentText } from "./BestCommitmentText";
import {
  savingsPlanFacts,
  savingsPlanProblems,
  soldCommitment,
  startSavingsPlan,
  useSavingsPlanCards,
} from "./savingsPlanForm";
import { SavingsPlanTables } from "./SavingsPlanTables";

const TERMS: readonly SavingsPlan["termMonths"][] = ["3", "6", "12", "24"];
const PAYMENTS: readonly SavingsPlan["payment"][] = ["all-upfront", "no-upfront"];

/** What pays for usage first. */
const ORDER = ["free", "packs", "others", "plan", "payg"] as const;

/**
 * The savings plan of the open scenario: what is committed to, what it covers, and the commitment that would cost the
 * least. Each change counts at once, and undo takes it back.
 */
export function SavingsPlanDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages(savingsPlanMessages);
  const { done } = useMessages(scenarioMessages);
  const index = usePlanState((state) => Math.min(state.scenarioIndex, state.plan.scenarios.length - 1));
  const priced = useOpenPriced();
  const whenCards = useWhenCards();
  const plan = priced?.scenario.savingsPlan ?? null;
  return (
    <Dialog
      title={words.title}
      wide
      onClose={onClose}
      footer={
        <>
          {plan !== null && (
            <Button
              onClick={() => {
                setSavingsPlan(index, null);
                onClose();
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button look="main" onClick={onClose}>
            {done}
          </Button>
        </>
      }
    >
      {priced === null || plan === null ? (
        <div className="terms-part">
          <p>{words.none}</p>
          <p>
            <Button onClick={() => whenCards((cards) => startSavingsPlan(cards, index))}>{words.add}</Button>
          </p>
        </div>
      ) : (
        <Parts priced={priced} plan={plan} index={index} />
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly priced: PricedScenario;
  readonly plan: SavingsPlan;
  readonly index: number;
}

function Parts({ priced, plan, index }: PartProps) {
  const words = useMessages(savingsPlanMessages);
  const pricing = useMessages(pricingMessages);
  const facts = savingsPlanFacts(priced);
  return (
    <>
      <PlanFields priced={priced} plan={plan} index={index} />
      {facts !== null && (
        <>
          <BestCommitmentText
            facts={facts}
            currency={priced.currency}
            termMonths={String(priced.termMonths)}
            hasDiscounts={facts.covered.some(({ item }) => item.discountPercent !== "0")}
            onTake={(commitmentPerMonth) => setSavingsPlan(index, { ...plan, commitmentPerMonth })}
          />
          {facts.warnings.map((warning) => (
            <Notice
              key={`${warning.code} ${warning.field}`}
              tone={warning.code === "secondary-price" ? "info" : "warn"}
            >
              {pricing.warning[warning.code](warning.params, priced.currency)}
            </Notice>
          ))}
          <SavingsPlanTables facts={facts} currency={priced.currency} />
        </>
      )}
      <div className="terms-part">
        <h3 id="plan-order">{words.order}</h3>
        <ol className="plan-order" aria-labelledby="plan-order">
          {ORDER.map((each) => (
            <li key={each}>{words.orderSteps[each]}</li>
          ))}
        </ol>
        <p className="hint">{words.orderNote}</p>
      </div>
    </>
  );
}

function PlanFields({ priced, plan, index }: PartProps) {
  const words = useMessages(savingsPlanMessages);
  const problemText = useProblemText();
  const language = useLanguage();
  const problems = savingsPlanProblems(priced);
  const cards = useSavingsPlanCards(priced.currency);
  const at = (...paths: readonly string[]) => problems.find(({ path }) => paths.includes(path)) ?? null;
  const [ofCard, ofTerm] = [at("card", "cardVersion"), at("termMonths", "payment")];
  const listed = cards.map(({ card, title }) => ({ value: card, label: title[language] }));
  return (
    <div className="terms-part">
      <p>{words.what}</p>
      <div className="row stack">
        <CommitmentField priced={priced} plan={plan} index={index} />
        <Segmented
          label={words.term}
          value={plan.termMonths}
          choices={TERMS.map((value) => ({ value, label: words.months(value) }))}
          onValue={(termMonths) => setSavingsPlan(index, { ...plan, termMonths })}
          error={ofTerm === null ? null : problemText(ofTerm)}
        />
      </div>
      <div className="row stack">
        <Segmented
          label={words.payment}
          value={plan.payment}
          choices={PAYMENTS.map((value) => ({ value, label: words.payments[value] }))}
          onValue={(payment) => setSavingsPlan(index, { ...plan, payment })}
          hint={words.paymentHints[plan.payment]}
        />
        <SelectField
          name="savingsPlan.card"
          label={words.card}
          value={plan.card}
          options={listed}
          error={ofCard === null ? null : problemText(ofCard)}
          onValue={(chosen) => {
            const found = cards.find(({ card }) => card === chosen);
            if (found !== undefined) setSavingsPlan(index, { ...plan, card: found.card, cardVersion: found.version });
          }}
        />
      </div>
    </div>
  );
}

/** What is no number yet stays in the field; the last commitment counts until it is one. */
function CommitmentField({ priced, plan, index }: PartProps) {
  const words = useMessages(savingsPlanMessages);
  const form = useMessages(itemFormMessages);
  const format = useFormat();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const problem = savingsPlanProblems(priced).find(({ path }) => path === "commitmentPerMonth") ?? null;
  const sold = soldCommitment(plan, problem);
  const set = (commitmentPerMonth: string) => {
    setDraft(undefined);
    setSavingsPlan(index, { ...plan, commitmentPerMonth }, "commitment");
  };
  return (
    <NumberField
      name="savingsPlan.commitmentPerMonth"
      label={words.commitment}
      unit={words.perMonth(priced.currency)}
      what={words.whatAmount}
      hint={words.commitmentHint}
      value={plan.commitmentPerMonth}
      spec={planSpec("scenarios.savingsPlan.commitmentPerMonth")}
      draft={draft}
      onDraft={(raw) => setDraft(raw)}
      onValue={set}
      problem={draft === undefined ? problem : null}
      fix={sold === null ? null : { label: form.setTo(format.number(sold)), onFix: () => set(sold) }}
    />
  );
}

import { useState } from "react";
import { itemFormMessages } from "../../format/messages/itemForm";
import { unitMessages } from "../../format/messages/units";
import { waysMessages } from "../../format/messages/ways";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { usePlanState } from "../../store/planStore";
import {
  describeLoad,
  LOAD_PRESETS,
  takePreset,
  useWorkloadForm,
  type ChosenModel,
  type LoadField,
} from "../../store/workloadForm";
import type { Currency } from "../../model/quantities";
import { CheckField } from "../../ui/fields/CheckField";
import { Disclosure } from "../../ui/forms/Disclosure";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ModelField } from "../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { loadNumber } from "./loadFields";
import { modeChoices, specsOf, useWorkloadModel } from "./workloadModel";
import { inputOf, requestsOf } from "./workloadOf";

interface LoadFormProps {
  readonly cards: LoadedCards;
  readonly model: ChosenModel;
  readonly currency: Currency;
}

const FOLDED = ["cache", "hours", "days", "peak", "term"];

/** One load, as people know it: what it is for, the model, how many requests, and what each sends and gets. */
export function LoadForm({ cards, model, currency }: LoadFormProps) {
  const words = useMessages(waysMessages);
  const shared = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const form = useWorkloadForm();
  const planTerm = usePlanState((state) => state.plan.termMonths);
  const picker = useWorkloadModel(model, useLanguage());
  const specs = specsOf(cards.rateCards, model, currency);
  const hints = form.preset === null ? null : words.hints[form.preset];
  const { values, preset, fromItem, volumeBy, tokensBy, isEveryDay, spec, mode } = form;
  const number = (field: LoadField | "term") => ({
    ...loadNumber(form, field, planTerm),
    label: words.fields[field],
  });
  const tokens = (field: LoadField) => ({
    ...number(field),
    unit: units.tokens(values[field]),
    what: words.what.tokens,
  });
  const days = isEveryDay ? words.dailySummary : words.daysSummary(values.days);
  const summary = words.moreSummary(format.number(values.hours), days, format.number(values.peak));
  // What the person opened stays open when its problem goes; what cannot be read is never folded away.
  const [showsMore, setShowsMore] = useState(false);
  const hasDraft = FOLDED.some((field) => field in form.drafts);
  const people = (field: LoadField) => ({ ...number(field), what: words.what.people });
  return (
    <section className="ways-form" aria-labelledby="ways-form-h">
      <h3 id="ways-form-h" className="vh">
        {words.form}
      </h3>
      <FormBlock>
        <SelectField
          name="load.preset"
          label={words.use}
          value={preset ?? "item"}
          options={[
            ...(fromItem === null ? [] : [{ value: "item" as const, label: words.fromItem(fromItem) }]),
            ...LOAD_PRESETS.map((value) => ({ value, label: words.presets[value] })),
          ]}
          onValue={(value) => value !== "item" && takePreset(value)}
        />
        <ModelField {...picker} problems={[]} />
        <Segmented
          label={shared.mode}
          value={mode}
          choices={modeChoices(cards.rateCards, model, mode, shared.modes)}
          onValue={(next) => describeLoad({ mode: next })}
        />
      </FormBlock>
      <FormBlock>
        <Segmented
          label={words.volumeBy}
          value={volumeBy}
          choices={[
            { value: "requests", label: words.volumes.requests },
            { value: "users", label: words.volumes.users },
          ]}
          onValue={(next) => describeLoad({ volumeBy: next })}
        />
        {volumeBy === "requests" ? (
          <NumberField {...number("requests")} what={words.what.count} />
        ) : (
          <div className="ways-parts">
            <NumberField {...people("users")} />
            <NumberField {...people("sessions")} />
            <NumberField {...people("turns")} hint={words.is(words.chart.at(format.number(requestsOf(form))))} />
          </div>
        )}
      </FormBlock>
      <FormBlock>
        <Segmented
          label={words.tokensBy}
          value={tokensBy}
          choices={[
            { value: "request", label: words.tokenForms.request },
            { value: "parts", label: words.tokenForms.parts },
          ]}
          onValue={(next) => describeLoad({ tokensBy: next })}
        />
        {tokensBy === "request" ? (
          <>
            <NumberField {...tokens("input")} hint={hints?.input} />
            <NumberField {...tokens("output")} hint={hints?.output} />
          </>
        ) : (
          <div className="ways-parts">
            <NumberField {...tokens("system")} />
            <NumberField {...tokens("history")} hint={words.historyHint} />
            <NumberField
              {...tokens("question")}
              hint={words.is(`${format.number(inputOf(form))} ${units.tokens(inputOf(form))}`)}
            />
            <NumberField {...tokens("answer")} hint={hints?.output} />
          </div>
        )}
      </FormBlock>
      <FormBlock look="tight">
        <Disclosure title={words.more} summary={summary} open={showsMore || hasDraft} onToggle={setShowsMore}>
          <div className="ways-parts">
            <NumberField {...number("cache")} unit={units.percent} what={words.what.percentage} hint={hints?.cache} />
            <NumberField
              {...number("hours")}
              unit={units.hoursPerDay}
              what={words.what.hours}
              hint={hints?.hours ?? words.hoursHint}
            />
            <div>
              {!isEveryDay && (
                <NumberField {...number("days")} unit={units.daysPerMonth} what={words.what.days} hint={hints?.days} />
              )}
              <CheckField
                label={words.everyDay}
                checked={isEveryDay}
                onValue={(next) => describeLoad({ isEveryDay: next })}
                hint={isEveryDay ? hints?.days : undefined}
              />
            </div>
            <NumberField
              {...number("peak")}
              unit={words.times}
              what={words.what.factor}
              hint={
                <>
                  {hints !== null && <span className="hint-line">{hints.peak}</span>}
                  <span className="hint-line">{words.peakHint}</span>
                </>
              }
            />
            <NumberField
              {...number("term")}
              unit={units.months(form.termMonths ?? String(planTerm))}
              what={words.what.months}
            />
          </div>
        </Disclosure>
      </FormBlock>
      <FormBlock>
        <NumberField
          {...number("budget")}
          unit={words.chart.unit(currency)}
          what={words.what.sum}
          hint={words.budgetHint}
        />
      </FormBlock>
      {specs.length > 0 && (
        <FormBlock look="tight">
          <Disclosure title={words.measured} summary={spec === "" ? words.measuredNone : spec} open={spec !== ""}>
            <SelectField
              name="load.spec"
              label={words.spec}
              value={spec}
              options={[{ value: "", label: words.noSpec }, ...specs.map((value) => ({ value, label: value }))]}
              onValue={(next) => describeLoad({ spec: next })}
            />
            {spec !== "" && (
              <>
                <NumberField {...number("replicaInput")} unit={units.tokensPerMinute} what={words.what.tokens} />
                <NumberField {...number("replicaOutput")} unit={units.tokensPerMinute} what={words.what.tokens} />
              </>
            )}
          </Disclosure>
        </FormBlock>
      )}
    </section>
  );
}

import { daysText, hoursText } from "../../../../charts/calendar/mixWords";
import { replicaMessages } from "../../../../format/messages/replicas";
import { trafficChartMessages } from "../../../../format/messages/trafficCharts";
import { unitMessages } from "../../../../format/messages/units";
import { toText } from "../../../../money/toText";
import type { Amount as Exact } from "../../../../money/amount";
import { useCards } from "../../../../store/cards/cards";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { useModelPicker } from "../../../../store/fields/modelField";
import { optionalCountSpec } from "../../../../store/fields/numberSpecs";
import { usePlanState } from "../../../../store/planStore";
import { NumberField } from "../../../../ui/fields/NumberField";
import { SelectField } from "../../../../ui/fields/SelectField";
import { ModelField } from "../../../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { Skeleton } from "../../../../ui/notices/Skeleton";
import { Amount } from "../../../../ui/tables/Amount";
import { DataTable } from "../../../../ui/tables/DataTable";
import { isUnderDay } from "../sizing/sampleMonth";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import { PutIntoPlan } from "../intoPlan/PutIntoPlan";
import { capacityOf, tokensAMonth, useReplicas, type ReplicaAnswer } from "./replicaAnswer";
import {
  draftReplicaNumber,
  replicaUnit,
  setReplicaModel,
  setReplicaNumber,
  setReplicaSpec,
  useReplicaForm,
  type ReplicaField,
  type ReplicaUnit,
} from "./replicaForm";
import { putReplicasIntoPlan } from "./replicasIntoPlan";

interface ReplicaProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  /** What the traffic is called. */
  readonly source: string;
}

/** The same traffic on model units: how many replicas, which of them all month and when more by the hour. */
export function ReplicaSection(props: ReplicaProps) {
  const words = useMessages(replicaMessages);
  const cards = useCards();
  const form = useReplicaForm();
  const unit = cards === null ? null : replicaUnit(form, cards.rateCards, props.sized);
  return (
    <section className="res-mix res-replicas" aria-labelledby="res-replicas">
      <h3 id="res-replicas">{words.title}</h3>
      {body()}
    </section>
  );

  function body() {
    if (isUnderDay(props.sized.facts)) return <p className="muted">{words.needsDay}</p>;
    if (cards === null) return <Skeleton lines={3} />;
    if (unit === null) return <p className="muted">{words.notSold(props.sized.settings.currency)}</p>;
    return (
      <>
        <p className="muted">{words.lead}</p>
        <UnitFields unit={unit} />
        <Result {...props} unit={unit} cards={cards} />
      </>
    );
  }
}

function UnitFields({ unit }: { readonly unit: ReplicaUnit }) {
  const words = useMessages(replicaMessages);
  const units = useMessages(unitMessages);
  const { values, drafts } = useReplicaForm();
  const picker = useModelPicker("model-unit", unit, setReplicaModel, useLanguage());
  const number = (field: ReplicaField) => ({
    name: `replica.${field}`,
    value: values[field] === "" ? null : values[field],
    draft: drafts[field],
    spec: optionalCountSpec,
    unit: units.tokensPerMinute,
    onValue: (value: string) => setReplicaNumber(field, value),
    onEmpty: () => setReplicaNumber(field, ""),
    onDraft: (raw: string) => draftReplicaNumber(field, raw),
  });
  return (
    <div className="res-bar">
      <ModelField {...picker} problems={[]} />
      <SelectField
        name="replica.spec"
        label={words.spec}
        value={unit.spec}
        options={unit.specs.map((value) => ({ value, label: value }))}
        onValue={setReplicaSpec}
      />
      <NumberField {...number("inputTpm")} label={words.input} what={words.input} hint={words.measured} />
      <NumberField {...number("outputTpm")} label={words.output} what={words.output} hint={words.unlimited} />
    </div>
  );
}

interface ResultProps extends ReplicaProps {
  readonly unit: ReplicaUnit;
  readonly cards: LoadedCards;
}

function Result({ sized, result, source, unit, cards }: ResultProps) {
  const words = useMessages(replicaMessages);
  const form = useReplicaForm();
  const settings = usePlanState((state) => state.plan.settings);
  const capacity = capacityOf(form);
  const { answer, failure } = useReplicas(sized, capacity, unit, cards.rateCards, settings);
  if (capacity === null)
    return <p className="hint">{Object.keys(form.drafts).length > 0 ? words.unreadable : words.unmeasured}</p>;
  if (failure !== null) return <Notice tone="error">{failure === "too-many" ? words.tooMany : words.failed}</Notice>;
  if (answer === null)
    return (
      <div aria-busy="true" aria-label={words.loading}>
        <Skeleton lines={3} />
      </div>
    );
  return <Answer answer={answer} sized={sized} result={result} source={source} unit={unit} />;
}

interface AnswerProps extends ReplicaProps {
  readonly answer: ReplicaAnswer;
  readonly unit: ReplicaUnit;
}

function Answer({ answer, sized, result, source, unit }: AnswerProps) {
  const words = useMessages(replicaMessages);
  const charts = useMessages(trafficChartMessages);
  const format = useFormat();
  const { currency } = sized.settings;
  const { plans, windows, stairs } = answer;
  const { best, peak } = plans;
  const money = (value: Exact) => format.moneyText(toText(value), currency);
  const count = (replicas: number) => words.counts(format.number(String(replicas)));
  const most = Math.max(0, ...best.extra);
  const inWindows = words.windows(format.number(String(windows.length)));
  const lead =
    most === 0
      ? words.all(count(peak), money(best.monthly))
      : best.base === 0
        ? words.hours(count(most), inWindows, money(best.monthly))
        : words.mix(count(best.base), count(most), inWindows, money(best.monthly));
  const monthlyTokens = tokensAMonth(sized, result);
  const tokens = monthlyTokens === null ? null : words.tokens(money(monthlyTokens));
  const rows = [
    ...(best.base === 0
      ? []
      : [{ what: words.kept, weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24, replicas: best.base }]),
    ...windows.map(({ inputSteps, ...window }) => ({ ...window, what: words.started, replicas: inputSteps })),
  ];
  return (
    <>
      <p className="res-said" role="status">
        {[lead, words.against(count(peak), money(plans.byMonth), money(plans.byHour.monthly)), tokens, words.proven]
          .filter((part) => part !== null)
          .join(words.gap)}
      </p>
      <DataTable
        caption={words.table}
        rows={rows}
        rowKey={({ what, weekdays, from, to, replicas }) => `${what} ${weekdays.join()} ${from} ${to} ${replicas}`}
        columns={[
          { key: "what", header: words.column.what, rowHeader: true, cell: ({ what }) => what },
          { key: "days", header: words.column.days, cell: ({ weekdays }) => daysText(weekdays, undefined, charts) },
          { key: "hours", header: words.column.hours, cell: ({ from, to }) => hoursText(from, to, charts) },
          {
            key: "replicas",
            header: words.column.replicas,
            numeric: true,
            cell: ({ replicas }) => format.number(String(replicas)),
          },
        ]}
      />
      <DataTable
        caption={words.stairs}
        rows={stairs}
        rowKey={({ replicas }) => String(replicas)}
        columns={[
          {
            key: "replicas",
            header: words.stair.replicas,
            rowHeader: true,
            cell: ({ replicas }) => format.number(String(replicas)),
          },
          {
            key: "held",
            header: words.stair.held,
            numeric: true,
            cell: ({ held }) => format.percent(toText(held), { maxFraction: 3 }),
          },
          {
            key: "monthly",
            header: words.stair.monthly(currency),
            numeric: true,
            cell: ({ monthly }) => <Amount text={toText(monthly)} />,
          },
        ]}
      />
      <p className="hint">{words.stairsHint}</p>
      <PutIntoPlan
        label={words.put}
        hint={words.putHint}
        name="replicas"
        onPut={() => {
          const names = { base: words.base(source), onTop: words.onTop(source) };
          return putReplicasIntoPlan(answer, unit, sized.study.totals.minutes, names);
        }}
        added={words.added}
      />
    </>
  );
}

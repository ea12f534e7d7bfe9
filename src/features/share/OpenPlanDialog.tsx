import "./share.css";
import { shareMessages } from "../../format/messages/share";
import { shellMessages } from "../../format/messages/shell";
import type { Plan } from "../../plan/plan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { toText } from "../../money/toText";
import { useSharedPlanSummary, type PinnedCard } from "./sharedPlanSummary";
import { itemName } from "../../store/itemNames";
import { usePlanState } from "../../store/planStore";
import { addScenariosOf, canAddScenarios, replacePlan } from "../../store/planActions";
import { controlMessages } from "../../format/messages/controls";
import { Button } from "../../ui/Button";
import { DataTable, type Column } from "../../ui/tables/DataTable";
import { Dialog } from "../../ui/overlays/Dialog";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { Skeleton } from "../../ui/notices/Skeleton";
import { useProblemText } from "../../ui/forms/useProblemText";

const MOST_SCENARIOS = "12";

interface OpenPlanProps {
  readonly shared: Plan;
  readonly from: "link" | "file" | "example";
  /** It was of an older version. */
  readonly upgraded: boolean;
  readonly onDone: () => void;
}

/** What a plan from outside holds, before it takes the place of work (FAULTS.md 11). */
export function OpenPlanDialog({ shared, from, upgraded, onDone }: OpenPlanProps) {
  const words = useMessages(shareMessages);
  const controls = useMessages(controlMessages);
  const format = useFormat();
  const look = useSharedPlanSummary(shared);
  const isEmptyNow = usePlanState((state) => state.plan.scenarios.every((scenario) => scenario.items.length === 0));
  const fits = usePlanState((state) => canAddScenarios(state.plan, shared.scenarios.length));
  const { open } = words;
  const take = (verb: (plan: Plan) => void, place: "openTab" | "heading") => {
    verb(shared);
    onDone();
    focusAfter(place);
  };
  const months = open.months(format.number(String(shared.termMonths)));
  return (
    <Dialog
      wide
      title={open.title[from]}
      onClose={onDone}
      footer={
        <>
          <Button onClick={onDone}>{controls.cancel}</Button>
          {!isEmptyNow && (
            <Button disabled={!fits} onClick={() => take(addScenariosOf, "openTab")}>
              {open.add}
            </Button>
          )}
          <Button look="main" onClick={() => take(replacePlan, "heading")}>
            {isEmptyNow ? open.emptyNow : open.replace}
          </Button>
        </>
      }
    >
      <div>
        <h3 className="shared-title">
          <bdi>{shared.title === "" ? open.untitled : shared.title}</bdi>
        </h3>
        <p className="muted">
          {open.holds(format.number(String(shared.scenarios.length)), shared.scenarios.length === 1, months)}
        </p>
      </div>
      {upgraded && <Notice tone="info">{open.upgraded}</Notice>}
      {look === null ? (
        <Skeleton />
      ) : (
        <>
          <Scenarios priced={look.priced} months={months} />
          <Unpriced priced={look.priced} />
          <Cards cards={look.cards} />
        </>
      )}
      {!isEmptyNow && <p className="muted sm">{fits ? open.undo : open.addNoRoom(MOST_SCENARIOS)}</p>}
    </Dialog>
  );
}

function Scenarios({ priced, months }: { priced: readonly PricedScenario[]; months: string }) {
  const { open } = useMessages(shareMessages);
  const format = useFormat();
  const rows = priced.map((one, index) => ({ one, index }));
  const money = (one: PricedScenario, part: "oneTime" | "monthly" | "term") =>
    format.moneyText(toText(one.adjusted[part]), one.currency);
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      key: "name",
      header: open.scenario,
      rowHeader: true,
      cell: ({ one, index }) => (
        <bdi>{one.scenario.name === "" ? open.scenarioN(String(index + 1)) : one.scenario.name}</bdi>
      ),
    },
    { key: "items", header: open.items, numeric: true, cell: ({ one }) => format.number(String(one.items.length)) },
    { key: "oneTime", header: open.oneTime, numeric: true, cell: ({ one }) => money(one, "oneTime") },
    { key: "monthly", header: open.monthly, numeric: true, cell: ({ one }) => money(one, "monthly") },
    {
      key: "term",
      header: open.term(months),
      numeric: true,
      cell: ({ one }) => (
        <>
          <b>{money(one, "term")}</b>
          {!one.complete && <span className="shared-part">{open.incomplete}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={open.scenario}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ index }) => String(index)}
    />
  );
}

/** Lines that keep their place and their flag (FAULTS.md 13). */
function Unpriced({ priced }: { priced: readonly PricedScenario[] }) {
  const { open } = useMessages(shareMessages);
  const shell = useMessages(shellMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const failed = priced.flatMap((one, index) =>
    one.items.flatMap((result) =>
      result.ok
        ? []
        : [
            {
              key: `${index} ${result.item.id}`,
              problem: result.problems[0],
              name: open.unpricedItem(
                one.scenario.name === "" ? open.scenarioN(String(index + 1)) : one.scenario.name,
                itemName(result.item, shell.kinds[result.item.kind]),
              ),
            },
          ],
    ),
  );
  if (failed.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{open.unpriced(format.number(String(failed.length)))}</p>
      <ul className="shared-list">
        {failed.slice(0, 12).map(({ key, name, problem }) => (
          <li key={key}>
            <b>
              <bdi>{name}</bdi>
            </b>{" "}
            {problem !== undefined && problemText(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Cards({ cards }: { cards: readonly PinnedCard[] }) {
  const words = useMessages(shareMessages);
  const format = useFormat();
  const language = useLanguage();
  if (cards.length === 0) return null;
  return (
    <section>
      <h4>{words.open.versions}</h4>
      <ul className="shared-list muted sm">
        {cards.map(({ id, version, known }) => (
          <li key={`${id}@${version}`}>
            {known === null
              ? words.open.unknownCard(id, version)
              : words.open.version(
                  known.title[language],
                  known.edition === null ? words.undated : words.edition(format.date(known.edition)),
                )}
          </li>
        ))}
      </ul>
    </section>
  );
}

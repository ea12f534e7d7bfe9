import { breakEvenSharesMessages } from "../../format/messages/breakEvenShares";
import { toText } from "../../money/toText";
import type { ReservationItem } from "../../model/item";
import type { BreakEvenShares, UseShare } from "../../pricing/reservation/breakEvenShares";
import { useCards } from "../../store/cards/cards";
import { openScenario, usePlanState } from "../../store/planStore";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { breakEvenSharesOf } from "./breakEvenSharesOf";

/** From what use each plan of both speeds pays, by what the tokens are paid with. */
export function BreakEvenSharesTable({ item }: { item: ReservationItem }) {
  const words = useMessages(breakEvenSharesMessages);
  const format = useFormat();
  const cards = useCards();
  const savingsPlan = usePlanState((state) => openScenario(state).savingsPlan);
  const settings = usePlanState((state) => state.plan.settings);
  const answer = cards === null ? null : breakEvenSharesOf(item, cards.rateCards, savingsPlan, settings);
  if (answer === null) return null;
  const { shares, savingsFactor } = answer;
  const percent = (use: UseShare) =>
    use.percent === null ? "" : format.percent(toText(use.percent), { maxFraction: 2 });
  const text = (use: UseShare | null) => {
    if (use === null) return "";
    if (use.result === "at") return words.at(percent(use));
    return use.percent === null ? words.neverPlain : words.never(percent(use));
  };
  const paidWith = (["list", "explicitCache", "savingsPlan", "cacheAndPlan"] as const).filter((column) =>
    shares.some((each) => each[column] !== null),
  );
  const moved = shares.find(({ list, savingsPlan: planned }) => list.result === "at" && planned !== null);
  return (
    <section className="answer-shares">
      <DataTable<BreakEvenShares>
        caption={words.title}
        rows={shares}
        rowKey={({ speed, plan }) => `${speed} ${plan}`}
        columns={[
          {
            key: "plan",
            header: words.column.plan,
            rowHeader: true,
            cell: ({ speed, plan }) => words.plans[speed][plan],
          },
          ...paidWith.map((column) => ({
            key: column,
            header: words.column[column],
            numeric: true,
            cell: (each: BreakEvenShares) => text(each[column]),
          })),
        ]}
      />
      <p className="hint">{words.lead}</p>
      {moved !== undefined && moved.savingsPlan !== null && savingsFactor !== null && (
        <p className="hint">
          {words.moved(format.number(toText(savingsFactor)), percent(moved.list), percent(moved.savingsPlan))}
        </p>
      )}
      <p className="hint">{words.blockHint}</p>
    </section>
  );
}

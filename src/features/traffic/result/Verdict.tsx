import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { toText } from "../../../money/toText";
import type { SizedReservation } from "../../../pricing/sizing/sizedReservation";
import type { SizingResult } from "./sizing/sizingResult";
import type { SizedStudy } from "./sizing/sizingStudy";
import { Amount } from "../../../ui/tables/Amount";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { daysWords, timeWords } from "./resultWords";
import { verdictWords } from "./verdictWords";

const HOURS_A_DAY = 24;

interface VerdictProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
}

/** The answer in a sentence, and what it costs for a month and for this time, reservation and overflow apart. */
export function Verdict({ sized, result }: VerdictProps) {
  const words = useMessages(trafficResultMessages);
  const reservation = useMessages(reservationSizingMessages);
  const format = useFormat();
  const {
    basis: { rules, hasTokenPrices },
    study: { totals },
  } = sized;
  const lastTier = rules.prices.tiers.at(-1)?.upTo ?? null;
  const { title, sentences, figures } = verdictWords(result, sized, { words, reservation, format });
  return (
    <div className="res-verdict" aria-live="polite">
      <div className="res-said-all">
        <h3>{title}</h3>
        {sentences.length > 0 && <p className="res-said">{sentences.join(words.sentenceGap)}</p>}
        {!sized.basis.money.cacheListed && totals.cached > 0 && hasTokenPrices && (
          <p className="hint">{words.cacheNote}</p>
        )}
        {lastTier !== null && totals.overLastTier > 0 && hasTokenPrices && (
          <Notice tone="warn">
            {words.overLastTier(format.number(String(totals.overLastTier)), format.number(String(lastTier)))}
          </Notice>
        )}
      </div>
      {figures !== null && <Costs figures={figures} sized={sized} result={result} />}
    </div>
  );
}

interface CostRow {
  readonly key: string;
  readonly name: string;
  readonly detail?: string;
  readonly costs: SizedReservation["overTime"];
}

/** What can be bought comes first. */
function Costs({ figures, sized, result }: { figures: SizedReservation; sized: SizedStudy; result: SizingResult }) {
  const words = useMessages(trafficResultMessages);
  const format = useFormat();
  const {
    basis: { money, hasTokenPrices },
    study: { totals },
  } = sized;
  const { hoursPerDay } = result.month;
  const [hours, days] = [format.number(String(hoursPerDay)), daysWords(result.month.days, format)];
  const isHeadline = (key: string) => key === result.headline;
  const month: CostRow = {
    key: "month",
    name: hoursPerDay === HOURS_A_DAY ? words.forMonth(days) : words.forBusyMonth(hours, days),
    costs: figures.perMonth,
  };
  const detail = result.isProrated
    ? words.prorated
    : money.billed.isRoundedUp
      ? words.billedAs[money.billed.unit](format.number(toText(money.billed.count)))
      : undefined;
  const time: CostRow = {
    key: "time",
    name: words.forTime(timeWords(totals.minutes, words, format)),
    costs: figures.overTime,
    ...(detail === undefined ? {} : { detail }),
  };
  const amountOf = (row: CostRow, value: SizedReservation["overTime"]["total"]) =>
    isHeadline(row.key) ? (
      <Amount text={toText(value)} />
    ) : (
      <span className="muted">
        <Amount text={toText(value)} />
      </span>
    );
  return (
    <div className="res-costs">
      <DataTable
        caption={words.costs}
        captionHidden
        rows={result.headline === "month" ? [month, time] : [time, month]}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "name",
            header: money.currency,
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                {row.detail !== undefined && <span className="res-detail">{row.detail}</span>}
              </>
            ),
          },
          { key: "reserved", header: words.reserved, numeric: true, cell: (row) => amountOf(row, row.costs.reserved) },
          ...(hasTokenPrices
            ? [
                {
                  key: "overflow",
                  header: words.overflowCost,
                  numeric: true,
                  cell: (row: CostRow) => amountOf(row, row.costs.overflow),
                },
                {
                  key: "total",
                  header: words.total,
                  numeric: true,
                  cell: (row: CostRow) =>
                    isHeadline(row.key) ? <b>{amountOf(row, row.costs.total)}</b> : amountOf(row, row.costs.total),
                },
              ]
            : []),
        ]}
      />
      {money.billed.isRoundedUp && <p className="hint">{words.wholeMonth}</p>}
    </div>
  );
}

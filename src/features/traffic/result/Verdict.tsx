import { monthText } from "../../../store/monthLength";
import type { MonthLength } from "../../../units/settings";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { toText } from "../../../money/toText";
import type { SizedReservation } from "../../../pricing/sizedReservation";
import type { SizingResult } from "../../../store/traffic/sizingResult";
import type { SizedStudy } from "../../../store/traffic/sizingStudy";
import { Amount } from "../../../ui/Amount";
import { DataTable } from "../../../ui/DataTable";
import { useFormat, useMessages, type Format } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/Notice";
import { timeWords, type ResultWords } from "./resultWords";
import { verdictWords } from "./verdictWords";

interface VerdictProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  readonly month: MonthLength;
}

/** The answer in a sentence, and what it costs for this time and for a month, reservation and overflow apart. */
export function Verdict({ sized, result, month }: VerdictProps) {
  const words = useMessages(trafficResultMessages);
  const format = useFormat();
  const { basis: { rules, hasTokenPrices }, study: { totals } } = sized;
  const lastTier = rules.prices.tiers.at(-1)?.upTo ?? null;
  const { title, sentences, figures } = verdictWords(result.verdict, sized, words, format);
  return (
    <div className="res-verdict" aria-live="polite">
      <div className="res-said-all">
        <h3>{title}</h3>
        {sentences.length > 0 && <p className="res-said">{sentences.join(words.sentenceGap)}</p>}
        {!sized.basis.money.cacheListed && totals.cached > 0 && hasTokenPrices && <p className="hint">{words.cacheNote}</p>}
        {lastTier !== null && totals.overLastTier > 0 && hasTokenPrices && (
          <Notice tone="warn">{words.overLastTier(format.number(String(totals.overLastTier)), format.number(String(lastTier)))}</Notice>
        )}
      </div>
      {figures !== null && <Costs figures={figures} sized={sized} month={month} />}
    </div>
  );
}

interface CostRow {
  readonly key: string;
  readonly name: string;
  readonly costs: SizedReservation["overTime"];
}

function Costs({ figures, sized, month }: { figures: SizedReservation; sized: SizedStudy; month: MonthLength }) {
  const words = useMessages(trafficResultMessages);
  const format = useFormat();
  const { basis: { money, hasTokenPrices } } = sized;
  const rows: readonly CostRow[] = [
    { key: "time", name: timeName(sized, words, format), costs: figures.overTime },
    { key: "month", name: words.forMonth(format.number(monthText(month).days, { maxFraction: 2 })), costs: figures.perMonth },
  ];
  return (
    <div className="res-costs">
      <DataTable
        caption={words.costs} captionHidden rows={rows} rowKey={(row) => row.key}
        columns={[
          { key: "name", header: money.currency, rowHeader: true, cell: (row) => row.name },
          { key: "reserved", header: words.reserved, numeric: true, cell: (row) => <Amount text={toText(row.costs.reserved)} /> },
          ...(hasTokenPrices ? [
            { key: "overflow", header: words.overflowCost, numeric: true, cell: (row: CostRow) => <Amount text={toText(row.costs.overflow)} /> },
            { key: "total", header: words.total, numeric: true, cell: (row: CostRow) => <b><Amount text={toText(row.costs.total)} /></b> },
          ] : []),
        ]}
      />
      {money.billed.isRoundedUp && <p className="hint">{words.wholeMonth}</p>}
    </div>
  );
}

function timeName({ study, settings, basis: { money } }: SizedStudy, words: ResultWords, format: Format): string {
  const time = words.forTime(timeWords(study.totals.minutes, words, format));
  return settings.billed === "prorated" && !money.billed.isRoundedUp ? time : [time, words.billedAs[money.billed.unit](format.number(toText(money.billed.count)))].join(words.listGap);
}

import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import type { Amount as Exact } from "../../../money/amount";
import { isLess } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { Amount } from "../../../ui/tables/Amount";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { blockHours, type BlockResult } from "./blockResult";
import { MixIntoPlan } from "./MixIntoPlan";
import { periodWords, shareWords, tpmTexts } from "./resultWords";
import { isUnderDay } from "./sizing/sampleMonth";
import type { SizingResult } from "./sizing/sizingResult";
import type { SizedStudy } from "./sizing/sizingStudy";

interface BlockProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  /** What the traffic is called. */
  readonly source: string;
}

/** A base by the day with a block of hours at night on top of it: what it saves, and what of the traffic is in it. */
export function BlockSection({ sized, result, source }: BlockProps) {
  const words = useMessages(reservationSizingMessages);
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const { money } = sized.basis;
  const { blocks } = result;
  const [first, ...others] = blocks;
  return (
    <section className="res-mix" aria-labelledby="res-block">
      <h3 id="res-block">{words.blockTitle}</h3>
      {body()}
    </section>
  );

  function body() {
    if (isUnderDay(sized.facts)) return <p className="muted">{results.mixNeedsDay}</p>;
    if (first === undefined) return <p className="muted">{words.blockNeedsClock}</p>;
    const best = others.reduce((least, one) => (isLess(one.total, least.total) ? one : least), first);
    return (
      <>
        <p className="muted">{words.blockLead}</p>
        <p className="res-said">{saidOf(best)}</p>
        <DataTable
          caption={words.blockTable}
          rows={blocks}
          rowKey={({ window }) => String(window.from)}
          columns={[
            { key: "own", header: words.blockColumn.own, rowHeader: true, cell: (row) => hoursOf(row).own },
            { key: "local", header: words.blockColumn.local(sized.facts.zone), cell: (row) => hoursOf(row).local },
            {
              key: "requests",
              header: words.blockColumn.requests,
              numeric: true,
              cell: (row) => share(row.insideRequests),
            },
            { key: "tokens", header: words.blockColumn.tokens, numeric: true, cell: (row) => share(row.insideTokens) },
            { key: "base", header: words.blockColumn.base, numeric: true, cell: ({ base }) => tpm(base) },
            { key: "block", header: words.blockColumn.block, numeric: true, cell: ({ block }) => tpm(block) },
            {
              key: "total",
              header: results.column.total(money.currency),
              numeric: true,
              cell: ({ total }) => <Amount text={toText(total)} />,
            },
            {
              key: "saved",
              header: words.blockColumn.saved,
              numeric: true,
              cell: ({ saved }) => <Amount text={toText(saved)} />,
            },
          ]}
        />
        <p className="hint">{words.blockOrdered}</p>
        {best.saves && <MixIntoPlan sized={sized} mix={best.bought} source={source} blockHours={hoursOf(best).own} />}
      </>
    );
  }

  function saidOf(best: BlockResult): string {
    const { own, local } = hoursOf(best);
    const proven = best.isProven ? results.mixProven : results.mixFound;
    if (!best.saves) return best.isProven ? words.blockNothing.proven : words.blockNothing.found;
    return [
      words.blockSaves({
        own,
        local,
        block: tpm(best.block),
        base: tpm(best.base),
        hasBase: best.base.inputSteps > 0 || best.base.outputSteps > 0,
        total: format.moneyText(toText(best.total), money.currency),
        period: periodWords(sized, result.headline, results, format),
        saved: format.moneyText(toText(best.saved), money.currency),
        percent: best.savedPercent === null ? "–" : format.percent(toText(best.savedPercent), { maxFraction: 1 }),
      }),
      proven,
    ].join(results.sentenceGap);
  }

  function hoursOf({ window }: BlockResult): { readonly own: string; readonly local: string } {
    const { own, local } = blockHours(window, sized.study.firstMinute, sized.facts.zone);
    return { own: words.hours(...own), local: words.hours(...local) };
  }

  function tpm(steps: BlockResult["base"]): string {
    return results.pairTpm(tpmTexts(steps, format));
  }

  function share(value: Exact | null): string {
    return value === null ? "–" : shareWords(value, results, format);
  }
}

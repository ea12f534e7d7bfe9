import { useMemo } from "react";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { MixCalendar, MixTable } from "../../../charts/calendar/MixCalendar";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficChartMessages } from "../../../format/messages/trafficCharts";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { toText } from "../../../money/toText";
import { isUnderDay } from "./sizing/sampleMonth";
import { mixContent } from "./sizingCharts";
import type { MixResult, SizingResult } from "./sizing/sizingResult";
import type { TimeMix } from "../../../traffic/study/study";
import type { SizedStudy } from "./sizing/sizingStudy";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { Amount } from "../../../ui/tables/Amount";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MixIntoPlan } from "./MixIntoPlan";
import { periodWords, tpmTexts } from "./resultWords";

/** More windows than this are folded away: the calendar shows them. */
const MOST_SHOWN = 10;

interface MixProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  readonly mix: TimeMix;
  readonly costs: MixResult;
  /** What the traffic is called. */
  readonly source: string;
}

/** A daily base with hourly windows on top: what it saves over one reservation, and when to buy what. */
export function MixSection({ sized, result, mix, costs, source }: MixProps) {
  const words = useMessages(trafficResultMessages);
  const reservation = useMessages(reservationSizingMessages);
  const offer = sized.settings.speed === null ? words : reservation;
  const chart = useMessages(trafficChartMessages);
  const format = useFormat();
  const files = useChartFiles();
  const { money } = sized.basis;
  const content = useMemo(() => mixContent(mix, sized), [mix, sized]);
  const { saves, total, saved, savedPercent, hour, isProven, atLeast, couldSave } = costs;
  const isNothing = mix.windows.length === 0 && mix.base.inputSteps === 0 && mix.base.outputSteps === 0;
  const hasBase = mix.base.inputSteps > 0 || mix.base.outputSteps > 0;
  const { input, output } = tpmTexts(mix.base, format);
  const amount = (value: typeof total) => format.moneyText(toText(value), money.currency);
  const price = (value: typeof total) => format.number(toText(value), { minFraction: 2, maxFraction: 6 });
  const flatWords = () =>
    isProven
      ? words.mixFlat.proven
      : couldSave === null
        ? words.mixFlat.found
        : words.mixFlat.within(amount(couldSave));
  const table = <MixTable {...content} caption={chart.mix.title} />;
  const base = hasBase ? words.mixBase.both(input, output) : words.mixBase.none;
  const period = periodWords(sized, result.headline, words, format);
  const windows = words.mixWindows(format.number(String(mix.windows.length)));
  if (isUnderDay(sized.facts)) {
    return (
      <section className="res-mix" aria-labelledby="res-mix">
        <h3 id="res-mix">{words.mix}</h3>
        <p className="muted">{words.mixNeedsDay}</p>
      </section>
    );
  }
  return (
    <section className="res-mix" aria-labelledby="res-mix">
      <h3 id="res-mix">{words.mix}</h3>
      <p className="muted">{offer.mixLead}</p>
      {isNothing && <p className="res-said">{words.mixNothing}</p>}
      {!isNothing && !saves && <p className="res-said">{flatWords()}</p>}
      {!saves && (
        <p className="hint">
          {words.mixWhy(
            money.currency,
            price(hour.inputStep),
            price(hour.inputTokens),
            price(hour.outputStep),
            price(hour.outputTokens),
            money.prices.tiers.length > 1,
          )}
        </p>
      )}
      {!isNothing && saves && (
        <>
          <p className="res-said">
            {costs.isUnderCent
              ? words.mixBarely(base, windows, amount(total), period)
              : words.mixSaves(
                  base,
                  windows,
                  amount(total),
                  period,
                  amount(saved),
                  savedPercent === null ? "–" : format.percent(toText(savedPercent), { maxFraction: 1 }),
                )}
            {words.sentenceGap}
            {isProven ? words.mixProven : atLeast === null ? words.mixFound : words.mixWithin(amount(atLeast))}
          </p>
          <dl className="res-sums">
            <div>
              <dt>{words.mixCosts.base}</dt>
              <dd>
                <Amount text={toText(costs.reservedBase)} currency={money.currency} />
              </dd>
            </div>
            <div>
              <dt>{words.mixCosts.windows}</dt>
              <dd>
                <Amount text={toText(costs.reservedWindows)} currency={money.currency} />
              </dd>
            </div>
            <div>
              <dt>{words.overflowCost}</dt>
              <dd>
                <Amount text={toText(costs.overflow)} currency={money.currency} />
              </dd>
            </div>
            <div>
              <dt>{words.total}</dt>
              <dd>
                <b>
                  <Amount text={toText(total)} currency={money.currency} />
                </b>
              </dd>
            </div>
          </dl>
          <ChartFrame files={files} title={chart.mix.title} tableBelow={table}>
            <MixCalendar {...content} />
            {mix.windows.length > MOST_SHOWN ? (
              <Disclosure title={words.mixAll(format.number(String(mix.windows.length)))}>{table}</Disclosure>
            ) : (
              table
            )}
          </ChartFrame>
          <MixIntoPlan sized={sized} mix={costs.bought} source={source} blockHours={null} />
        </>
      )}
    </section>
  );
}

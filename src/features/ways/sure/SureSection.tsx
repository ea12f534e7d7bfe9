import "./sure.css";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { TornadoChart, TornadoTable } from "../../../charts/tornado/TornadoChart";
import { unitMessages } from "../../../format/messages/units";
import { waysMessages } from "../../../format/messages/ways";
import { waysSureMessages } from "../../../format/messages/waysSure";
import type { Workload } from "../../../model/workload";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { Button } from "../../../ui/Button";
import { NumberField } from "../../../ui/fields/NumberField";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { FoldedSection } from "../FoldedSection";
import { QuestionAnswer } from "../QuestionAnswer";
import { useWaysQuestion } from "../useWaysQuestion";
import type { SureFound } from "./sureAnswer";
import { SureTable } from "./SureTable";
import { inputText, sureSentence, tornadoContent } from "./sureWords";
import { useRanges } from "./useRanges";

interface SureSectionProps {
  readonly workload: Workload;
  readonly cards: LoadedCards;
}

/** "How sure is that?": the ways in futures that differ from what is expected. */
export function SureSection({ workload, cards }: SureSectionProps) {
  const words = useMessages(waysSureMessages);
  // Usual hits and hours are those of the load: with another load they are suggested anew.
  const key = `${workload.cacheHitPercent} ${workload.hoursPerDay}`;
  return (
    <FoldedSection title={words.title} summary={words.summary}>
      {() => <Sure key={key} workload={workload} cards={cards} />}
    </FoldedSection>
  );
}

function Sure({ workload, cards }: SureSectionProps) {
  const words = useMessages(waysSureMessages);
  const shared = useMessages(waysMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { fields, ranges, seed } = useRanges(workload);
  const result = useWaysQuestion<"sure">({ of: "sure", asked: { workload, ranges, seed: Number(seed.value) } }, cards);
  const [volume] = fields;
  const range = words.range(
    inputText("volume", ranges.volume.low, { format }),
    inputText("volume", ranges.volume.high, { format }),
  );
  return (
    <div className="ways-answer">
      <QuestionAnswer result={result}>
        {({ found, asked }) =>
          found === null ? <p>{words.none}</p> : <Answer found={found} workload={asked.workload} />
        }
      </QuestionAnswer>
      <Disclosure
        title={words.ranges}
        summary={volume === undefined ? "" : words.rangesSummary(words.names[volume.input], range)}
      >
        <div className="sure-fields">
          {fields.map(({ input, low, high }) => {
            const unit = input === "hours" ? units.hoursPerDay : units.percent;
            const what = input === "hours" ? shared.what.hours : words.whatPercent;
            return (
              <fieldset key={input} className="sure-range">
                <legend className="vh">{words.names[input]}</legend>
                <NumberField {...low.field} label={words.low(words.names[input])} unit={unit} what={what} />
                <NumberField {...high.field} label={words.high(words.names[input])} unit={unit} what={what} />
                <p className="muted sure-why">{words.why[input]}</p>
              </fieldset>
            );
          })}
          <div className="sure-range">
            <NumberField {...seed.field} label={words.seed} what={shared.what.count} />
            <Button onClick={() => seed.field.onValue(String(Number(seed.value) + 1))}>{words.redraw}</Button>
            <p className="muted sure-why">{words.how}</p>
          </div>
        </div>
      </Disclosure>
    </div>
  );
}

function Answer({ found, workload: { currency } }: { found: SureFound; workload: Workload }) {
  const words = useMessages(waysSureMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const files = useChartFiles();
  const writing = { words, shared, format };
  const sentence = sureSentence(found, currency, writing);
  const content = tornadoContent(found, currency, writing);
  return (
    <>
      <div role="status">
        <p className="sure-lead">{sentence.lead}</p>
        {sentence.rest.map((text) => (
          <p key={text} className="muted">
            {text}
          </p>
        ))}
      </div>
      <SureTable found={found} currency={currency} />
      <ChartFrame
        title={words.chart.title(content.name)}
        note={words.chart.note}
        files={files}
        table={<TornadoTable {...content} caption={words.chart.table} />}
      >
        <TornadoChart {...content} />
      </ChartFrame>
    </>
  );
}

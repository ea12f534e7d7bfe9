import { ptuMessages } from "../../format/messages/ptu";
import { percentOf } from "../../money/percentOf";
import { forgetSizing } from "./reservedFields";
import type { MeasuredSizing } from "../../model/measuredSizing";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/tables/DataTable";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages, type Format } from "../../ui/LocaleProvider";

interface SizingProps {
  readonly item: ReservedItem;
  readonly sizing: MeasuredSizing;
  readonly problems: readonly Problem[];
}

type Words = (typeof ptuMessages)["en"];

/** The measured traffic that the overflow lines come from, and the reservation it was sized for. */
export function SizingSection({ item, sizing, problems }: SizingProps) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  return (
    <FormSection
      title={words.measured}
      summary={<bdi>{words.measuredSummary(sizing.source, words.minutes(format.number(sizing.minutes)))}</bdi>}
      fields={["sizing"]}
      problems={problems}
    >
      <DataTable
        caption={words.measured}
        captionHidden
        rows={rowsOf(sizing, words, format)}
        rowKey={(row) => row.name}
        columns={[
          { key: "name", header: words.measuredRow, rowHeader: true, cell: (row) => row.name },
          { key: "value", header: words.measuredValue, numeric: true, cell: (row) => row.value },
        ]}
      />
      <p className="hint">
        {words.measuredRule[sizing.rule]}
        {sizing.quotaFactors && ` ${words.measuredWeighed}`}
      </p>
      <p className="hint">
        {sizing.profile === "" ? words.measuredNotKept(sizing.checksum) : words.measuredKept(sizing.checksum)}
      </p>
      <div className="reserved-acts">
        <Button look="quiet" onClick={() => forgetSizing(item)}>
          {words.removeMeasured}
        </Button>
      </div>
    </FormSection>
  );
}

function rowsOf(
  sizing: MeasuredSizing,
  words: Words,
  format: Format,
): readonly { readonly name: string; readonly value: string }[] {
  const count = (value: string) => format.number(value);
  const share = (part: string, whole: string) => {
    const percent = percentOf(part, whole);
    return percent === null ? count(part) : words.ofAll(count(part), format.percent(percent, { maxFraction: 2 }));
  };
  const row = (name: string, value: string) => ({ name, value });
  return [
    ...(sizing.busy === null
      ? []
      : [
          row(
            words.measuredBusy,
            words.busyHours(
              count(sizing.busy.hoursPerDay),
              sizing.busy.daysPerMonth === "all" ? null : count(sizing.busy.daysPerMonth),
            ),
          ),
        ]),
    row(words.measuredRequests, count(sizing.requests)),
    row(words.measuredInput, count(sizing.inputTokens)),
    ...(sizing.cachedTokens === "0" ? [] : [row(words.measuredCached, share(sizing.cachedTokens, sizing.inputTokens))]),
    row(words.measuredOutput, count(sizing.outputTokens)),
    row(words.measuredPeak, words.pair(count(sizing.peakInputTpm), count(sizing.peakOutputTpm))),
    row(words.measuredFor, words.pair(count(sizing.reservedInputTpm), count(sizing.reservedOutputTpm))),
    ...(sizing.overflowRequests === null
      ? []
      : [row(words.measuredOutside, share(sizing.overflowRequests, sizing.requests))]),
    row(words.measuredMinutes, share(sizing.overflowMinutes, sizing.minutes)),
  ];
}

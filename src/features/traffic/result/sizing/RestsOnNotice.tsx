import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { restsOn } from "./restsOn";
import { isUnderDay, mostDays, sampleMonth } from "./sampleMonth";
import type { SizingSettings } from "./sizingSettings";
import type { ReadyTraffic } from "../../trafficStore";
import type { MonthLength } from "../../../../model/settings";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { daysWords } from "../resultWords";
import { SampleFields } from "./SampleFields";

interface RestsOnProps {
  readonly ready: ReadyTraffic;
  readonly settings: SizingSettings;
  /** Of the plan. */
  readonly month: MonthLength;
}

/**
 * Before any amount: what a month is worked out from where that is less than a week, and what the person takes it to
 * stand for.
 */
export function RestsOnNotice({ ready: { facts, source }, settings, month }: RestsOnProps) {
  const words = useMessages(trafficResultMessages);
  const format = useFormat();
  const { restsOn: said } = words;
  const rests = restsOn(facts, source);
  if (rests === null) return null;
  const { hoursPerDay, days } = sampleMonth(settings, facts, month);
  switch (rests.is) {
    case "minutes":
      return (
        <div className="res-rests">
          <Notice tone="warn">
            <p>
              <b>{said.minutes(format.number(rests.minutes))}</b>
            </p>
            <p>
              {settings.stands === null
                ? said.allHours(daysWords(days, format))
                : said.busyHours(format.number(String(hoursPerDay)), daysWords(days, format))}
              {words.sentenceGap}
              {said.suggest}
            </p>
          </Notice>
          {isUnderDay(facts) && <SampleFields stands={settings.stands} mostDays={mostDays(month)} />}
        </div>
      );
    case "days": {
      const weekend = said.weekend[rests.weekend];
      return (
        <Notice tone="info">
          <b>
            {[said.days(format.number(rests.days, { maxFraction: 1 })), ...(weekend === "" ? [] : [weekend])].join(
              words.listGap,
            )}
            {said.stop}
          </b>
          {words.sentenceGap}
          {said.daysText}
        </Notice>
      );
    }
    case "averages":
      return (
        <Notice tone="info">
          <b>
            {said.averages}
            {said.stop}
          </b>
          {words.sentenceGap}
          {said.averagesText}
        </Notice>
      );
    default:
      return rests satisfies never;
  }
}

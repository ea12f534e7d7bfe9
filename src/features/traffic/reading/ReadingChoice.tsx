import { understandingMessages } from "../../../format/messages/understanding";
import type { ReadChoices } from "../../../traffic/log/understanding";
import type { LogReading } from "../../../worker/readLogFile";
import { choose } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { useMoment } from "../useMoment";
import { rowText } from "./understandingText";

/**
 * A file that can be read in more than one way: each of them with what it comes to at the beginning of the file. None
 * is taken until the user says which.
 */
export function ReadingChoice({ readings }: { readings: readonly LogReading[] }) {
  const words = useMessages(understandingMessages);
  const parts = new Set(readings.flatMap(({ part }) => part ?? []));
  const [taken] = readings;
  // One question at a time: the answer to the first may settle the others.
  const [part] = parts;
  if (taken === undefined || part === undefined) return null;
  const offered = [taken, ...readings.filter((one) => one.part === part)];
  return (
    <Notice tone="warn" isNews>
      <p>
        <b>{words.askTitle}</b>
      </p>
      <ul className="traffic-readings">
        {offered.map((reading) => (
          <li key={JSON.stringify(choiceOf(part, reading))}>
            <Button look="line" onClick={() => void choose(choiceOf(part, reading))}>
              <ReadingName part={part} reading={reading} />
            </Button>
            <span className="hint">
              <Figures reading={reading} />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Part = NonNullable<LogReading["part"]>;

function ReadingName({ part, reading: { understanding } }: { part: Part; reading: LogReading }) {
  const words = useMessages(understandingMessages);
  const { number } = useFormat();
  switch (part) {
    case "time":
      return words.forms[understanding.time.value.form];
    case "row":
      return rowText(understanding.row.value, words, (count) => number(count));
    case "cache":
      return words.caches[understanding.cache.value === "apart" ? "apart" : "within"];
    case "thinking":
      return words.thinkings[understanding.thinking.value === "apart" ? "apart" : "within"];
    default:
      return part satisfies never;
  }
}

function Figures({ reading: { clock, firstMinute, minutes, input, output, understanding } }: { reading: LogReading }) {
  const words = useMessages(understandingMessages);
  const { number } = useFormat();
  const at = useMoment({ clock, zone: understanding.time.value.zone }, words.relative);
  return words.figures(
    at(firstMinute),
    words.minutesWith(number(String(minutes))),
    number(String(input)),
    number(String(output)),
  );
}

/** What has to be chosen for the file to be read so. */
function choiceOf(part: Part, { understanding }: LogReading): Partial<ReadChoices> {
  const { time, row, cache, thinking } = understanding;
  switch (part) {
    case "time":
      return { form: time.value.form };
    case "row":
      return {
        each: row.value.each,
        ...(row.value.each === "request" ? {} : { periodSeconds: row.value.seconds }),
      };
    case "cache":
      return { cache: cache.value === "apart" ? "apart" : "within" };
    case "thinking":
      return { thinking: thinking.value === "apart" ? "apart" : "within" };
    default:
      return part satisfies never;
  }
}

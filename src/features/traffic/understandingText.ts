import type { understandingMessages } from "../../format/messages/understanding";
import { isCallId } from "../../traffic/log/understand/otherColumns";
import { inputColumns, outputColumns } from "../../traffic/log/understand/countedColumns";
import type { RowMeaning, Understanding } from "../../traffic/log/understanding";
import { cutText } from "../../encoding/cutText";
import { cellCharacters } from "./shownColumns";

type Words = (typeof understandingMessages)["en"];
type Write = (count: string) => string;

/**
 * What was understood of a file, in a sentence: "Each row is a sum over 1 minute; time from “start_time” (Seconds since
 * 1970); input from “input_tokens”; …".
 *
 * @param number writes a whole number as the page does
 */
export function understandingText(understanding: Understanding, words: Words, number: Write): string {
  const { row, model, status, id, long, columns } = understanding;
  const named = (list: readonly (number | null)[]) => columnNames(list, columns, words);
  return (
    [
      rowText(row.value, words, number),
      timeText(understanding, words, named),
      ...(long === null
        ? [inputText(understanding, words, number, named), outputText(understanding, words, number, named)]
        : [words.long(named([long.metric]))]),
      ...(model === null ? [] : [words.model(named([model]))]),
      ...(status.length === 0 ? [] : [words.failed(named(status))]),
      ...(id === null
        ? []
        : [
            understanding.row.value.each === "request" && isCallId(columns[id] ?? "")
              ? words.repeatedCalls(named([id]))
              : words.repeated(named([id])),
          ]),
    ].join(words.gap) + words.end
  );
}

export function rowText(row: RowMeaning, words: Words, number: Write): string {
  switch (row.each) {
    case "request":
      return words.row.request;
    case "sum":
      return words.row.sum(periodText(row.seconds, words, number));
    case "rate":
      return words.row.rate(row.perSeconds === 60 ? "minute" : "second", periodText(row.seconds, words, number));
    case "counter":
      return words.row.counter(periodText(row.seconds, words, number));
    default:
      return row satisfies never;
  }
}

/** "15 seconds", "1 minute", "1 hour": the largest unit that is whole. */
export function periodText(seconds: number, words: Words, number: Write): string {
  const written = (units: number) => number(String(units));
  if (seconds % 86_400 === 0) return words.days(written(seconds / 86_400));
  if (seconds % 3_600 === 0) return words.hours(written(seconds / 3_600));
  if (seconds % 60 === 0) return words.minutes(written(seconds / 60));
  return words.seconds(written(seconds));
}

/** Names of columns as they are written in a sentence; long ones are cut. */
export function columnNames(list: readonly (number | null)[], columns: readonly string[], words: Words): string {
  return list
    .flatMap((column) => (column === null ? [] : [words.quoted(cutText(columns[column] ?? "", cellCharacters))]))
    .join(words.and);
}

type Named = (list: readonly (number | null)[]) => string;

function timeText({ time: { value } }: Understanding, words: Words, named: Named): string {
  if (value.column < 0) return "";
  const columns = named([value.dateColumn, value.column]);
  return value.isNaive
    ? words.timeIn(columns, words.forms[value.form], value.zone)
    : words.time(columns, words.forms[value.form]);
}

function inputText(understanding: Understanding, words: Words, number: Write, named: Named): string {
  const { own, apart } = inputColumns(understanding);
  if (own.length === 0) return words.inputIsRest(named(understanding.tokens.total));
  const text = apart.length > 0 ? words.inputAndCache(named(own), named(apart)) : words.input(named(own));
  return inUnits(text, understanding.numbers[own[0] ?? -1]?.unit, words, number);
}

function outputText(understanding: Understanding, words: Words, number: Write, named: Named): string {
  const { own, apart } = outputColumns(understanding);
  if (own.length === 0) return words.outputIsRest(named(understanding.tokens.total));
  const text = apart.length > 0 ? words.outputAndThinking(named(own), named(apart)) : words.output(named(own));
  return inUnits(text, understanding.numbers[own[0] ?? -1]?.unit, words, number);
}

function inUnits(text: string, unit: number | undefined, words: Words, number: Write): string {
  return unit === undefined || unit === 1 ? text : words.inUnits(text, number(String(unit)));
}

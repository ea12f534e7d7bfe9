import type { LargeGap } from "../../traffic/log/gapIn";
import type { ReadLog } from "../../traffic/log/logReader";
import { profileIn } from "../../traffic/log/profileIn";
import type { OtherReading } from "../../traffic/log/understand/otherReadings";
import { inputColumns, outputColumns } from "../../traffic/log/understand/countedColumns";
import type { ReadProblem, RowMeaning, Understanding } from "../../traffic/log/understanding";

const MOST_COLUMNS = 60;

/** What was understood of a file, a line a part: columns, form of time, what a row is, period, rows. */
export function understoodNotes(file: string, understood: Understanding, read: ReadLog): readonly string[] {
  const { counts } = read;
  const parts = [
    `${file}: ${rowText(understood.row.value)}`,
    `time ${timeText(understood)}`,
    `input ${inputText(understood)}`,
    `output ${outputText(understood)}`,
    ...(understood.model === null ? [] : [`model ${names(understood, [understood.model])}`]),
    ...(understood.status.length === 0 ? [] : [`status ${names(understood, understood.status)}`]),
  ];
  const left = counts.leftOut === 0 ? "" : `, ${counts.leftOut} left out`;
  const bad = counts.bad === 0 ? "" : `, ${counts.bad} unreadable`;
  return [
    parts.join("; "),
    `${file}: ${periodText(read)}; ${counts.read} rows read, ${counts.taken} used${left}${bad}`,
    ...(read.kind === "profile" && read.resolutionSeconds !== undefined
      ? [
          `${file}: sums of ${read.resolutionSeconds} seconds are spread evenly over their minutes: peaks inside are not known; an export by the minute would show them`,
        ]
      : []),
  ];
}

/** Why nothing is read: what was found, what is missing, what to do next. */
export function problemReasons(file: string, understood: Understanding): readonly string[] {
  const { columns } = understood;
  const shown = columns
    .slice(0, MOST_COLUMNS)
    .map((name) => JSON.stringify(name))
    .join(", ");
  const more = columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : "";
  return [
    ...understood.problems.map((problem) => `${file}: ${problemText(problem)}`),
    `${file}: its columns are ${shown}${more}`,
  ];
}

function problemText(problem: ReadProblem): string {
  switch (problem.code) {
    case "missing":
      switch (problem.what) {
        case "time":
          return "no column of times was found; name it with --columns time=NAME, or export the log with the time of each row";
        case "time-of-day":
          return "its dates have no time of day; export it by the minute, or by request";
        case "input":
          return "no column of input tokens was found; name it with --columns input=NAME";
        case "output":
          return "no column of output tokens was found; name it with --columns output=NAME";
        case "tokens":
          return "no columns of input and output tokens were found; name them with --columns input=NAME,output=NAME, or export the log with the tokens of each row";
        default:
          return problem.what satisfies never;
      }
    case "unknown-column":
      return `has no column ${JSON.stringify(problem.column)}`;
    case "unknown-period":
      return "its rows are sums, but how long each covers cannot be told; say it with --period SECONDS, or --each request";
    case "total-unexplained":
      return `in ${problem.rows} of ${problem.of} rows looked at the total is not input and output together: name the columns with --columns input=NAME,output=NAME, or leave the total aside with --columns total=-`;
    case "synonyms-differ":
      return `${problem.columns.map((name) => JSON.stringify(name)).join(" and ")} could both be meant and differ; choose with --columns`;
    default:
      return problem satisfies never;
  }
}

/** The two readings of a file that differ, and the option that decides. */
export function readingText(file: string, other: OtherReading, read: ReadLog, otherRead: ReadLog): readonly string[] {
  const option = {
    time: `--time ${other.understanding.time.alternatives.length > 0 ? "date-dmy or --time date-mdy" : "FORM"}`,
    row: "--each request, --each sum, --each rate or --each counter",
    cache: "--cache within or --cache apart",
    thinking: "--thinking within or --thinking apart",
  }[other.part];
  return [
    `${file}: can be read in two ways that differ; choose with ${option}`,
    `  taken first: ${figures(read)}`,
    `  the other way: ${figures(otherRead)}`,
  ];
}

export function gapReasons(file: string, gap: LargeGap, read: ReadLog): readonly string[] {
  const stamp = (minute: number) => minuteText(minute, clockOf(read));
  return [
    `${file}: nothing from ${stamp(gap.from)} to ${stamp(gap.to)}, which is most of its period (${gap.before} minutes with traffic before, ${gap.after} behind)`,
    `${file}: count the gap with --gaps keep, or leave the smaller side out with --gaps drop`,
  ];
}

function figures(read: ReadLog): string {
  const { minutes, input, output } = profileIn(read);
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, one) => all + one, 0);
  return `${minutes} minutes, ${sum(input)} input and ${sum(output)} output tokens, ${read.kind === "requests" ? "requests" : "sums"}`;
}

function rowText(row: RowMeaning): string {
  switch (row.each) {
    case "request":
      return "a row is a request";
    case "sum":
      return `a row is a sum over ${row.seconds} s`;
    case "rate":
      return `a row is a rate per ${row.perSeconds === 1 ? "second" : "minute"}, held for ${row.seconds} s`;
    case "counter":
      return `a row is the reading of a running counter, ${row.seconds} s apart`;
    default:
      return row satisfies never;
  }
}

function timeText({ columns, time: { value } }: Understanding): string {
  const name = JSON.stringify(columns[value.column] ?? "");
  const date = value.dateColumn === null ? "" : `${JSON.stringify(columns[value.dateColumn] ?? "")} and `;
  return `${date}${name} as ${value.form}${value.isNaive ? ` in ${value.zone}` : ""}`;
}

function inputText(understood: Understanding): string {
  if (understood.long !== null) return longText(understood, "input");
  const { own, apart } = inputColumns(understood);
  if (own.length === 0) return `${names(understood, understood.tokens.total)} less output`;
  return `${names(understood, own)}${apartText(understood, apart)}${unitText(understood, own)}`;
}

function outputText(understood: Understanding): string {
  if (understood.long !== null) return longText(understood, "output");
  const { own, apart } = outputColumns(understood);
  if (own.length === 0) return `${names(understood, understood.tokens.total)} less input`;
  return `${names(understood, own)}${apartText(understood, apart)}${unitText(understood, own)}`;
}

function apartText(understood: Understanding, apart: readonly number[]): string {
  return apart.length === 0 ? "" : ` and, apart, ${names(understood, apart)}`;
}

function longText({ columns, long }: Understanding, meaning: "input" | "output"): string {
  if (long?.names === "instance-ids")
    return `${JSON.stringify(columns[long.value] ?? "")} where ${JSON.stringify(columns[long.metric] ?? "")} names ${meaning} tokens`;
  const metrics = Object.entries(long?.meanings ?? {}).flatMap(([name, of]) =>
    of === meaning ? [JSON.stringify(name)] : [],
  );
  return `${JSON.stringify(columns[long?.value ?? 0] ?? "")} where ${JSON.stringify(columns[long?.metric ?? 0] ?? "")} is ${metrics.join(" or ")}`;
}

function unitText({ numbers }: Understanding, columns: readonly number[]): string {
  const style = numbers[columns[0] ?? -1];
  return style === undefined || style.unit === 1 ? "" : ` in units of ${style.unit}`;
}

function names({ columns }: Understanding, list: readonly number[]): string {
  return list.map((column) => JSON.stringify(columns[column] ?? "")).join(", ");
}

function periodText(read: ReadLog): string {
  const { minutes } = profileIn(read);
  const first =
    read.kind === "profile"
      ? read.profile.firstMinute
      : minutes === 0
        ? 0
        : read.log.minute.reduce((least, one) => Math.min(least, one), Infinity);
  if (minutes === 0 || !Number.isFinite(first)) return "no period";
  return `from ${minuteText(first, clockOf(read))} to ${minuteText(first + minutes, clockOf(read))}, ${minutes} minutes`;
}

function clockOf(read: ReadLog): "absolute" | "relative" {
  return read.kind === "profile" ? read.profile.clock : read.log.clock;
}

function minuteText(minute: number, clock: "absolute" | "relative"): string {
  return clock === "relative"
    ? `minute ${minute}`
    : `${new Date(minute * 60_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

import { arrivalsOf, periodOf } from "../../traffic/arrivals/arrivalsOf";
import type { OpenRefusal } from "../../encoding/fileHead";
import { addedProfiles } from "../../traffic/arrivals/addedProfiles";
import { trafficByModel } from "../../traffic/arrivals/trafficByModel";
import { gapIn } from "../../traffic/log/gapIn";
import { withoutStray } from "../../traffic/log/withoutStray";
import type { LogCounts } from "../../traffic/log/logCounts";
import type { ReadLog } from "../../traffic/log/logReader";
import { readsDiffer } from "../../traffic/log/readsDiffer";
import { newTrafficReader } from "../../traffic/log/rows/newTrafficReader";
import { moreNeeded } from "../../traffic/log/shape/moreNeeded";
import { sampleFile, type SampleRefusal } from "../../traffic/log/shape/sampleFile";
import { understand } from "../../traffic/log/understand/understand";
import type { Understanding } from "../../traffic/log/understanding";
import { otherReadings } from "../../traffic/log/understand/otherReadings";
import type { Traffic } from "../../traffic/sizer/sizingRules";
import { familiesOf, listedNames, modelsAsked, modelsIn, type ModelFamily } from "./modelsInFile";
import { modelNotes } from "./modelNotes";
import { openFile, type OpenedFile } from "./openFile";
import type { SizeArguments } from "./sizeArguments";
import { rowNotes } from "./sizeNotes";
import { gapReasons, problemReasons, readingText, understoodNotes } from "./understoodNotes";

/** Traffic of a file with what is to be said of it, or why there is none; lines of standard error either way. */
export type TrafficRead =
  | {
      readonly ok: true;
      readonly traffic: Traffic;
      readonly notes: readonly string[];
      /** Seconds that a row of sums covers, where that is more than a minute. */
      readonly resolutionSeconds: number | null;
      /** With `--each-model`: the families of models, each over the period of the whole file. */
      readonly byFamily: readonly FamilyTraffic[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

export interface FamilyTraffic extends ModelFamily {
  readonly traffic: () => Traffic;
}

const REFUSED: Readonly<Record<SampleRefusal | OpenRefusal, string>> = {
  empty: "is empty",
  "not-text": "is not a text file; export it as CSV or JSON lines",
  "too-many-columns": "has more than 16,384 columns; export fewer of them",
  "no-rows": "has no rows",
  "row-too-long": "has a first row that is too long to look at; export it as CSV or as JSON lines, a row a line",
  "not-json": "begins as JSON but is cut off or damaged; export it once more",
  "whole-needed": "is one JSON document of more than 400 MB; export it as JSON lines, a row a line",
  "several-files": "is a ZIP with several files; give one of them",
  broken: "cannot be unpacked: it is damaged or no file that is known",
};

type Asked = Pick<SizeArguments, "source" | "choices" | "models" | "gaps" | "eachModel">;

/**
 * Reads a log or sums of any layout; what it is is told by its content, whatever its name.
 *
 * @param workbooks the rows of Excel workbooks as CSV, by file
 */
export function readTraffic(asked: Asked, workbooks: ReadonlyMap<string, string>): TrafficRead {
  const { file } = asked.source;
  try {
    const open = (least?: number) => openFile(file, workbooks.get(file), least);
    return readOpened(asked, open);
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error) return refused(file, "cannot be read");
    if (error instanceof Error && /invalid|unexpected EOF|several-files/.test(error.message))
      return refused(file, REFUSED.broken);
    throw error;
  }
}

function refused(file: string, why: string): TrafficRead {
  return { ok: false, reasons: [`${file}: ${why}`] };
}

function readOpened(asked: Asked, open: (least?: number) => OpenedFile | OpenRefusal): TrafficRead {
  const { file, kind } = asked.source;
  const opened = open();
  if (typeof opened === "string") return refused(file, REFUSED[opened]);
  let sampled = sampleFile(opened.head, opened.whole, opened.tail);
  const more = moreNeeded(sampled, opened.whole);
  if (more !== null) {
    const again = open(more);
    if (typeof again !== "string") sampled = sampleFile(again.head, again.whole, again.tail);
  }
  if (!sampled.ok) {
    // Traffic without a request is nothing that went wrong: nothing has to be reserved for it.
    if (sampled.refusal === "no-rows")
      return {
        ok: true,
        traffic: nothing(kind),
        notes: [`${file}: ${REFUSED["no-rows"]}`],
        resolutionSeconds: null,
        byFamily: [],
      };
    return refused(file, REFUSED[sampled.refusal]);
  }
  const understood = understand(sampled.sample, asked.choices, kind === "profile");
  if (understood.problems.length > 0) return { ok: false, reasons: problemReasons(file, understood) };
  const read = readAll(opened, understood);
  const notes = rowNotes(read.counts, file);
  const says = understoodNotes(file, understood, read);
  const none = unusable(read.counts);
  if (none !== null) return { ok: false, reasons: [...notes, ...says, `${file}: ${none}`] };
  const doubts = otherReadings(understood).flatMap((other) => {
    const otherRead = readAll(opened, other.understanding);
    return readsDiffer(read, otherRead) ? [{ other, otherRead }] : [];
  });
  if (doubts.length > 0)
    return {
      ok: false,
      reasons: [
        ...notes,
        ...says,
        ...doubts.flatMap(({ other, otherRead }) => readingText(file, other, read, otherRead)),
      ],
    };
  const gap = asked.gaps === null ? gapIn(read) : null;
  if (gap !== null) return { ok: false, reasons: [...notes, ...says, ...gapReasons(file, gap, read)] };
  return chosen(asked, asked.gaps === "drop" ? withoutStray(read) : read, [...notes, ...says]);
}

function readAll(opened: OpenedFile, understood: Understanding): ReadLog {
  // Prefix blocks only say what is cached, which the price file of a sizing does not tell apart.
  const reader = newTrafficReader({ ...understood, prefixes: null });
  opened.pour(reader.push);
  return reader.finish();
}

/** Why a file of which some rows could be read is of no use; null: it is. */
function unusable({ taken, read, bad, noUsage = 0 }: LogCounts): string | null {
  if (taken === 0 && noUsage === 0) return `none of ${read} rows could be used`;
  // More rows that cannot be read than rows that can: it was not understood.
  return bad > taken + noUsage
    ? `${bad} of ${read} rows cannot be read: say with --columns and --time what they hold`
    : null;
}

function chosen({ source: { file }, models, eachModel }: Asked, read: ReadLog, notes: readonly string[]): TrafficRead {
  const found = modelsIn(read);
  const names = found.map(({ name }) => name);
  const { kept, unknown } = modelsAsked(models, names);
  if (unknown.length > 0) {
    const named =
      names.length === 0
        ? "names no models"
        : `has no requests of ${listedNames(unknown)}; its models are ${listedNames(names)}`;
    return { ok: false, reasons: [...notes, `${file}: ${named}`] };
  }
  const isSome = models.length > 0;
  // The price file knows one price for input tokens, so cached ones need not be told apart.
  const plain: ReadLog = read.kind === "profile" ? read : { ...read, log: { ...read.log, cached: null } };
  const traffic = isSome ? trafficOf(plain, kept) : wholeOf(plain);
  const said = modelNotes(found, kept, { isSome, eachModel });
  return {
    ok: true,
    traffic,
    notes: [...notes, ...said.map((note) => `${file}: ${note}`), ...ownPeriod(file, plain, traffic, eachModel)],
    resolutionSeconds: read.kind === "profile" ? (read.resolutionSeconds ?? null) : null,
    byFamily: eachModel ? familiesIn(plain, names.length === 0 ? [] : kept) : [],
  };
}

function wholeOf(read: ReadLog): Traffic {
  return read.kind === "profile"
    ? { kind: "profile", profile: read.profile }
    : { kind: "requests", arrivals: arrivalsOf(read.log) };
}

/** Of single requests from the first that is kept to the last; of sums over all of the file. */
function trafficOf(read: ReadLog, kept: readonly string[]): Traffic {
  if (read.kind === "profile") {
    const own = (read.byModel ?? []).filter(({ name }) => kept.includes(name));
    return { kind: "profile", profile: addedProfiles(own.map(({ profile }) => profile())) };
  }
  return {
    kind: "requests",
    arrivals: arrivalsOf(
      read.log,
      read.log.models.map((name) => kept.includes(name)),
    ),
  };
}

function familiesIn(read: ReadLog, names: readonly string[]): readonly FamilyTraffic[] {
  const { families } = familiesOf(names);
  const split = trafficByModel(
    read,
    families.map((one) => one.names),
  );
  return families.flatMap((one, index) => {
    const traffic = split[index];
    return traffic === undefined ? [] : [{ ...one, traffic }];
  });
}

/** A reservation is paid for every minute: time in which others were called is left out of a model's own. */
function ownPeriod(file: string, read: ReadLog, traffic: Traffic, eachModel: boolean): readonly string[] {
  if (eachModel || read.kind === "profile" || traffic.kind === "profile") return [];
  const { minutes } = periodOf(read.log);
  return traffic.arrivals.minutes === minutes
    ? []
    : [
        `${file}: sized over the ${traffic.arrivals.minutes} minutes from their first request to their last, of ${minutes} in the file; --each-model takes all of them`,
      ];
}

function nothing(kind: SizeArguments["source"]["kind"]): Traffic {
  if (kind === "requests") {
    const none = new Uint32Array();
    return {
      kind,
      arrivals: {
        clock: "absolute",
        firstMinute: 0,
        minutes: 0,
        start: new Int32Array(1),
        input: none,
        output: none,
        cached: null,
      },
    };
  }
  const none = new Float64Array();
  return {
    kind,
    profile: { clock: "absolute", firstMinute: 0, minutes: 0, requests: none, input: none, output: none, cached: null },
  };
}

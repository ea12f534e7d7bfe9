import type { CommaReading } from "../../format/commaReadings";
import {
  DURATIONS_LENGTH,
  parseDurations,
  type DurationProblem,
  type ReadClips,
  type ReadCommas,
} from "../../format/parseDurations";
import { MOST_CLIPS } from "../../plan/tables/itemTables";
import type { DecimalText } from "../../model/quantities";

/** What was understood of pasted clip lengths, as much of it as a page shows and a list takes. */
export interface DurationsRead {
  /** At most `MOST_CLIPS`. */
  readonly clips: readonly ReadClips[];
  /** Different lengths, in all. */
  readonly rows: number;
  /** Clips in all rows. */
  readonly count: DecimalText;
  /** The first of them. */
  readonly problems: readonly DurationProblem[];
  readonly problemCount: number;
  /** How the commas between digits are read; null where there are none. */
  readonly commas: ReadCommas | null;
  /** Only the beginning was read. */
  readonly isCut: boolean;
}

const PROBLEMS_SHOWN = 20;

/** @param chosen how commas between digits are to be read, where that was asked */
export function readDurations(text: string, chosen: CommaReading | null = null): DurationsRead {
  const { clips, count, problems, commas } = parseDurations(text, chosen);
  return {
    clips: clips.slice(0, MOST_CLIPS),
    rows: clips.length,
    count,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    problemCount: problems.length,
    commas,
    isCut: text.length > DURATIONS_LENGTH,
  };
}

/** The same of a text that is held as a Blob. */
export async function readHeldDurations(held: Blob, chosen: CommaReading | null): Promise<DurationsRead> {
  // A character has four bytes at most; one more makes a longer text longer than what is read.
  return readDurations(await held.slice(0, 4 * (DURATIONS_LENGTH + 1)).text(), chosen);
}

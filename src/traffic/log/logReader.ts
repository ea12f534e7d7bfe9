import type { LogCounts } from "./logCounts";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import type { RequestLog } from "./requestLog";

/** Reads a file as it comes, in chunks of any size: UTF-8 without a byte-order mark. */
export interface LogReader {
  /** The chunk may be used again once this returns. */
  push(bytes: Uint8Array): void;
  /** To be called once, after the last chunk. */
  finish(): ReadLog;
  /** Rows so far: taken, left out and bad ones. */
  readonly rowsRead: number;
}

/** What a whole file holds. */
export type ReadLog =
  | {
      readonly kind: "requests";
      readonly log: RequestLog;
      readonly counts: LogCounts;
      readonly cachedFrom: CachedFrom | null;
    }
  | {
      readonly kind: "profile";
      readonly profile: MinuteProfile;
      readonly counts: LogCounts;
      /** Seconds that a row covers, where that is more than a minute: peaks inside are not known. */
      readonly resolutionSeconds?: number | undefined;
      /** The same minutes by model, where the file names several. */
      readonly byModel?: readonly ModelProfile[] | undefined;
    };

export interface ModelProfile {
  readonly name: string;
  /** Input and output together. */
  readonly tokens: number;
  /** Added up when it is asked for: a column of ids may be taken for models, and give more of them than can be held. */
  readonly profile: () => MinuteProfile;
}

/** Where cached tokens come from: a column of their own, or counted from prefix blocks seen before in the file. */
export type CachedFrom = "column" | "prefixes";

import { useMutation } from "@tanstack/react-query";
import type { CsvDialect } from "../../../encoding/csvText";
import { downloadFile } from "../../../store/transfer/planFiles";
import type { BadRowWords } from "../../../worker/badRowsCsv";
import { failureOf } from "../../../worker/trafficError";
import type { TrafficFailure } from "../../../worker/trafficFacts";
import { fetchBadRows } from "../source/trafficQueries";
import type { ReadyTraffic } from "../trafficStore";

/** Named after the log, without what a file name may not hold. */
export function badRowsName(source: string): string {
  const stem = source.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${stem === "" ? "log" : stem}.bad-rows.csv`;
}

export interface BadRowsDownload {
  readonly download: () => void;
  /** Why the last download failed; null while none did. */
  readonly failure: TrafficFailure | null;
}

/** Downloads all unreadable rows of a log, with their reasons in words. */
export function useBadRowsDownload(
  { source, load }: Pick<ReadyTraffic, "source" | "load">,
  words: BadRowWords,
  dialect: CsvDialect,
): BadRowsDownload {
  const { mutate, error } = useMutation({
    mutationFn: async () => {
      const text = await fetchBadRows(load, words, dialect);
      downloadFile({ name: badRowsName(source.from === "file" ? source.name : ""), type: "text/csv", text });
    },
  });
  return { download: () => mutate(), failure: error === null ? null : failureOf(error) };
}

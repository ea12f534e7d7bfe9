import { queryOptions, useQuery } from "@tanstack/react-query";

/** The engines that a query is shipped for: `public/queries/profile-<engine>.sql`. */
export const QUERY_ENGINES = ["duckdb", "clickhouse", "spark", "maxcompute"] as const;
export type QueryEngine = (typeof QUERY_ENGINES)[number];

export type QueryText =
  | { readonly is: "loading" }
  | { readonly is: "here"; readonly text: string }
  | { readonly is: "missing"; readonly again: () => void };

/** A host that does not answer within this time (ms) does not have the file. */
const TIME_OUT = 6000;

export function queryFileName(engine: QueryEngine): string {
  return `profile-${engine}.sql`;
}

function queryTextOf(engine: QueryEngine) {
  return queryOptions({
    queryKey: ["profile-query", engine],
    queryFn: ({ signal }) => fetchQuery(engine, signal),
  });
}

/** The query for an engine, fetched once it is `wanted`. */
export function useQueryText(engine: QueryEngine, wanted: boolean): QueryText {
  const { data, isError, refetch } = useQuery({ ...queryTextOf(engine), enabled: wanted });
  if (data !== undefined) return { is: "here", text: data };
  return isError ? { is: "missing", again: () => void refetch() } : { is: "loading" };
}

/** @throws when it is not there, or a page with status 200 stands in for it: each of the files begins with a comment */
async function fetchQuery(engine: QueryEngine, signal: AbortSignal): Promise<string> {
  const response = await fetch(new URL(`queries/${queryFileName(engine)}`, document.baseURI), {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_OUT)]),
  });
  const text = await response.text();
  if (!response.ok || !text.startsWith("-- ")) throw new Error(`${queryFileName(engine)}: ${response.status}`);
  return text;
}

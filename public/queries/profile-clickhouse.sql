-- Per-minute profile of a request log, for the planner's Traffic view. ClickHouse 21.12 or newer.
--
-- Change the lines marked with an arrow: the table, the three columns, and where they apply the filters. Then:
--   clickhouse-client --queries-file profile-clickhouse.sql > profile.csv
-- or, without a server, on a file: write file('requests.csv', CSVWithNames) for the table, and
--   clickhouse-local --queries-file profile-clickhouse.sql > profile.csv
--
-- Clock minutes in UTC; minutes without a request between the first and the last are zeros. A request without a time or
-- a number of tokens (NULL) is left out.

WITH log AS (
  SELECT
    -- A DateTime or DateTime64 column is a point in time whatever its zone. For text, instead of created_at:
    --   parseDateTime64BestEffort(created_at, 6, 'UTC')   'UTC' is the zone of stamps that name none
    -- For epoch seconds: toDateTime(created_at, 'UTC'); for milliseconds: fromUnixTimestamp64Milli(created_at, 'UTC')
    created_at AS arrived,                           -- <- time
    toInt64(input_tokens) AS input,                  -- <- input tokens, cached ones included
    toInt64(output_tokens) AS output                 -- <- output tokens
  FROM requests                                      -- <- table
  WHERE 1
    -- AND status = 200                              -- <- leaves failed requests out
    -- AND model = 'qwen-plus'                       -- <- one model only
)
SELECT
  -- WITH FILL takes no Nullable column and fills one with NULL; columns that file() finds out by itself are Nullable.
  toDateTime(toStartOfMinute(toTimeZone(assumeNotNull(arrived), 'UTC')), 'UTC') AS minute_start,
  count() AS requests,
  sum(assumeNotNull(input)) AS input_tokens,
  sum(assumeNotNull(output)) AS output_tokens
FROM log
WHERE arrived IS NOT NULL AND input + output > 0 -- a request without a token failed
GROUP BY minute_start
ORDER BY minute_start WITH FILL STEP toIntervalMinute(1)
-- ISO output is always in UTC: 2023-11-16T18:15:00Z
SETTINGS date_time_output_format = 'iso'
FORMAT CSVWithNames;

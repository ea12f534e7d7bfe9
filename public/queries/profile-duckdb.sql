-- Per-minute profile of a request log, for the planner's Traffic view. DuckDB 1.1 or newer.
--
-- Change the lines marked with an arrow: the file, the three columns, and where they apply the filters. Then:
--   duckdb -csv < profile-duckdb.sql > profile.csv
--
-- Clock minutes in UTC; minutes without a request between the first and the last are zeros. A value that cannot be
-- read stops the query with an error; a request without a time or a number of tokens (NULL) is left out.

-- Zone of stamps that name none, such as 'Asia/Shanghai'. Stamps with a zone (Z, +08:00) keep their own.
SET TimeZone = 'UTC';  -- <- zone

WITH log AS (
  SELECT
    CAST("timestamp" AS TIMESTAMPTZ) AS arrived,     -- <- time; for epoch seconds: to_timestamp(CAST("timestamp" AS DOUBLE))
    CAST("input_tokens" AS BIGINT) AS input_tokens,  -- <- input tokens, cached ones included
    CAST("output_tokens" AS BIGINT) AS output_tokens -- <- output tokens
  FROM read_csv('requests.csv', header = true, all_varchar = true) -- <- file; also read_json('*.jsonl'), read_parquet('log/*.parquet') or a table
  WHERE true
    -- AND "status" = '200'                          -- <- leaves failed requests out
    -- AND "model" = 'qwen-plus'                     -- <- one model only
),
sums AS (
  SELECT
    epoch_us(arrived) // 60000000 AS clock_minute,
    count(*) AS requests,
    CAST(sum(input_tokens) AS BIGINT) AS input_tokens,
    CAST(sum(output_tokens) AS BIGINT) AS output_tokens
  FROM log
  WHERE input_tokens + output_tokens > 0 -- a request without a token failed
  GROUP BY clock_minute
),
clock AS (
  SELECT unnest(range(min(clock_minute), max(clock_minute) + 1)) AS clock_minute FROM sums
)
SELECT
  strftime(make_timestamp(clock_minute * 60000000), '%Y-%m-%dT%H:%M:%SZ') AS minute_start,
  coalesce(requests, 0) AS requests,
  coalesce(input_tokens, 0) AS input_tokens,
  coalesce(output_tokens, 0) AS output_tokens
FROM clock
LEFT JOIN sums USING (clock_minute)
ORDER BY clock_minute;

-- Per-minute profile of a request log, for the planner's Traffic view. Spark SQL 3.1 or newer.
--
-- Change the lines marked with an arrow: the table, the three columns, and where they apply the filters. Then:
--   spark-sql -f profile-spark.sql
-- The profile is the one part-00000-….csv in the folder that the last statement names.
--
-- Clock minutes in UTC; minutes without a request between the first and the last are zeros. A value that cannot be
-- read stops the query with an error in Spark 4 (spark.sql.ansi.enabled); before, its request is left out.

-- Of this session only, and for the clock minutes: leave it. Stamps with a zone (Z, +08:00) keep their own; those that
-- name none are read as UTC. When all are local times of one zone, write in the line marked time:
--   to_utc_timestamp(CAST(created_at AS TIMESTAMP), 'Asia/Shanghai')
SET TIME ZONE 'UTC';

CREATE OR REPLACE TEMPORARY VIEW minute_profile AS
WITH log AS (
  SELECT
    CAST(created_at AS TIMESTAMP) AS arrived,        -- <- time; for epoch seconds: timestamp_seconds(created_at)
    CAST(input_tokens AS BIGINT) AS input_tokens,    -- <- input tokens, cached ones included
    CAST(output_tokens AS BIGINT) AS output_tokens   -- <- output tokens
  FROM requests                                      -- <- table; also parquet.`/logs/requests` or json.`/logs/requests`
  WHERE true
    -- AND status = 200                              -- <- leaves failed requests out
    -- AND model = 'qwen-plus'                       -- <- one model only
),
sums AS (
  SELECT
    date_trunc('MINUTE', arrived) AS clock_minute,
    count(*) AS requests,
    sum(input_tokens) AS input_tokens,
    sum(output_tokens) AS output_tokens
  FROM log
  WHERE input_tokens + output_tokens > 0 -- a request without a token failed
  GROUP BY date_trunc('MINUTE', arrived)
),
span AS (
  SELECT min(clock_minute) AS first_minute, max(clock_minute) AS last_minute FROM sums
),
clock AS (
  SELECT explode(sequence(first_minute, last_minute, INTERVAL 1 MINUTE)) AS clock_minute FROM span
)
SELECT
  concat(date_format(clock.clock_minute, 'yyyy-MM-dd'), 'T', date_format(clock.clock_minute, 'HH:mm:ss'), 'Z') AS minute_start,
  coalesce(sums.requests, 0) AS requests,
  coalesce(sums.input_tokens, 0) AS input_tokens,
  coalesce(sums.output_tokens, 0) AS output_tokens
FROM clock
LEFT JOIN sums ON sums.clock_minute = clock.clock_minute;

-- One file, in order.
INSERT OVERWRITE DIRECTORY '/tmp/minute-profile'     -- <- folder for the result
USING csv OPTIONS ('header' = 'true')
SELECT /*+ REPARTITION(1) */ minute_start, requests, input_tokens, output_tokens
FROM minute_profile
SORT BY minute_start;

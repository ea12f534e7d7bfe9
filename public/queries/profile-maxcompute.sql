-- Per-minute profile of a request log, for the planner's Traffic view. MaxCompute SQL.
--
-- Change the lines marked with an arrow: the table, the three columns, and where they apply the filters. Then, in odpscmd:
--   odpscmd -f profile-maxcompute.sql
--   odpscmd -e "tunnel download -h true -cf true minute_profile profile.csv;"
-- The table goes by itself after a day. The lines of the file may come in any order: the planner sorts them.
--
-- Clock minutes in UTC; minutes without a request between the first and the last are zeros. A request without a time or
-- a number of tokens (NULL) is left out.

-- Of this session only. The zone is the one that minute_start is written in: leave it.
SET odps.sql.type.system.odps2 = true;
SET odps.sql.timezone = UTC;

CREATE TABLE IF NOT EXISTS minute_profile (
  minute_start STRING, requests BIGINT, input_tokens BIGINT, output_tokens BIGINT
) LIFECYCLE 1;

WITH log AS (
  SELECT
    -- A DATETIME or TIMESTAMP column is a point in time whatever the zone it is shown in. Text without a zone, such as
    -- 2023-11-16 18:15:46.680: CAST(SUBSTR(created_at, 1, 19) AS DATETIME) reads it as UTC; for stamps of Beijing, take
    -- 28,800 seconds off: UNIX_TIMESTAMP(CAST(SUBSTR(created_at, 1, 19) AS DATETIME)) - 28800
    UNIX_TIMESTAMP(created_at) AS arrived,           -- <- time; for epoch seconds: created_at
    CAST(input_tokens AS BIGINT) AS input_tokens,    -- <- input tokens, cached ones included
    CAST(output_tokens AS BIGINT) AS output_tokens   -- <- output tokens
  FROM requests                                      -- <- table
  WHERE true
    -- AND ds >= '20261101'                          -- <- partitions: without them the whole table is read
    -- AND status = 200                              -- <- leaves failed requests out
    -- AND model = 'qwen-plus'                       -- <- one model only
),
sums AS (
  SELECT
    clock_minute,
    COUNT(*) AS requests,
    SUM(input_tokens) AS input_tokens,
    SUM(output_tokens) AS output_tokens
  FROM (
    SELECT CAST(FLOOR(arrived / 60) AS BIGINT) AS clock_minute, input_tokens, output_tokens FROM log
    WHERE input_tokens + output_tokens > 0 -- a request without a token failed
  ) stamped
  GROUP BY clock_minute
),
span AS (
  SELECT MIN(clock_minute) AS first_minute, MAX(clock_minute) AS last_minute FROM sums
),
-- A sequence holds 10,000 elements at most: days, and the minutes of each.
clock AS (
  SELECT first_minute + day_number * 1440 + minute_number AS clock_minute
  FROM span
  LATERAL VIEW EXPLODE(SEQUENCE(0L, CAST(FLOOR((last_minute - first_minute) / 1440) AS BIGINT))) days AS day_number
  LATERAL VIEW EXPLODE(SEQUENCE(0L, 1439L)) minutes AS minute_number
  WHERE first_minute + day_number * 1440 + minute_number <= last_minute
)
INSERT OVERWRITE TABLE minute_profile
SELECT
  CONCAT(TO_CHAR(FROM_UNIXTIME(clock.clock_minute * 60), 'yyyy-mm-dd'), 'T', TO_CHAR(FROM_UNIXTIME(clock.clock_minute * 60), 'hh:mi:ss'), 'Z') AS minute_start,
  COALESCE(sums.requests, 0L) AS requests,
  COALESCE(sums.input_tokens, 0L) AS input_tokens,
  COALESCE(sums.output_tokens, 0L) AS output_tokens
FROM clock
LEFT OUTER JOIN sums ON clock.clock_minute = sums.clock_minute;

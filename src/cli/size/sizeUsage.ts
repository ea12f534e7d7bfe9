/** Printed where `size` is called in a wrong way. */
export const SIZE_USAGE = `Usage: npm run --silent size -- --requests LOG | --profile CSV --prices PRICES.json [options]

Finds the reservation that costs least over a log of requests, or over sums by minute, and prints one JSON object.
Both options take any file; --profile says only that its rows are sums.

  --plan hourly|daily                 what the reservation is bought as (daily)
  --billed prorated|whole             the minutes of the traffic, or rounded up to hours or days (prorated)
  --overflow whole-request|excess     what is billed by tokens (whole-request for a log, excess for a profile)
  --input-tpm N --output-tpm N        price this reservation, rounded up to steps, instead of finding the best
  --zone NAME                         time zone of stamps that have none, such as Asia/Shanghai (UTC)
  --model NAME,…                      keep these models alone; a name of the file, or a family of names: qwen-plus is
                                      also qwen-plus-latest where the file has no qwen-plus, family:qwen-plus always
  --each-model                        one JSON object a model family, one a line, each over the period of the whole
                                      file; --prices NAME=FILE gives a family its own prices, and may be repeated
  --max-input N                       of a log: requests with more input tokens never go into the reservation

How the file is read is decided by what it holds, and said on standard error. These decide it instead:

  --columns ROLE=NAME,…               time, date, input, output, cached, created, thinking, total, requests, model,
                                      status, id, hit (gateway cache), kind (of a span); NAME "-" for none
  --time FORM                         iso, epoch-s, epoch-ms, epoch-us, epoch-ns, excel, date-dmy, date-mdy,
                                      relative-s, relative-ms
  --each request|sum|rate|counter     what a row is
  --period SECONDS                    what a row of sums covers
  --cache within|apart                whether cached tokens stand inside the input column or beside it
  --thinking within|apart             the same of thinking tokens and the output column
  --gaps keep|drop                    a gap that is most of the period: count it, or leave the smaller side out
`;

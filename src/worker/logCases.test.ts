import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LOG_CASES, logCase, requestsOf } from "../traffic/log/layouts/logCase.testing";
import { newRequestHandler } from "./handleRequest";
import { EVERYTHING, type LoadRequest } from "./loadRequest";
import type { LogPreview } from "./readLogFile";
import type { TrafficFacts } from "./trafficFacts";
import type { TrafficRequest } from "./workerProtocol";

const CONTEXT = { report: () => undefined, signal: new AbortController().signal };

/** What the page asks of its worker when a file is dropped and taken as it was understood. */
async function readByPage(file: string, models: readonly string[] | null) {
  const handle = newRequestHandler();
  const log = new Blob([readFileSync(file)]);
  const ask = (request: TrafficRequest) => handle(request, CONTEXT);
  const inspected = await ask({ id: 1, name: "inspect", params: { log, choices: { zone: "UTC" }, shape: null } });
  const { understanding, readings } = inspected as LogPreview;
  const selection = { ...EVERYTHING, models };
  const load: LoadRequest = { id: 2, from: "log", readingId: 1, log, understanding, selection };
  return { readings, facts: (await ask({ id: 2, name: "load", params: { load } })) as TrafficFacts };
}

it.each(LOG_CASES)("the page reads %s as the command line does", async (name) => {
  const { file, expected } = logCase(name);
  const options = expected.options ?? [];
  const model = options[options.indexOf("--model") + 1];
  const { readings, facts } = await readByPage(
    file,
    options.includes("--model") && model !== undefined ? [model] : null,
  );
  const { minutes, inputTokens, outputTokens, peakInputTpm, peakOutputTpm } = expected;
  expect(facts).toMatchObject({ minutes, input: inputTokens, output: outputTokens });
  if (peakInputTpm === null) expect(facts.resolutionSeconds).toBeGreaterThan(60);
  else expect(facts).toMatchObject({ peakInput: peakInputTpm, peakOutput: peakOutputTpm });
  const requests = requestsOf(name, expected);
  if (requests !== undefined) expect(facts.requests).toBe(requests);
  expect(facts.gap).toBeUndefined();
  // The order of day and month is always shown; nothing else may be in doubt where the command line does not ask.
  expect(readings.filter(({ part }) => part !== null && part !== "time")).toEqual([]);
});

import { calcPrice } from "@pydantic/genai-prices";
import { buildRateCards } from "../rates/card/rateCards";
import { realCards } from "../rates/published/realCards.testing";
import { newNumbers, type BenchTools } from "../traffic/bench.testing";
import type { Workload } from "../model/workload";
import { usualSettings } from "../pricing/pricing.testing";
import { offeredOn } from "../pricing/ways/offeredOn";
import { tokensItem } from "../pricing/ways/wayItems";
import { everyWay } from "../pricing/ways/waysToBuy";
import { denominatorsOf, evaluateRequest } from "../pricing/ways/evaluate/evaluateTokens";
import { prepareWays } from "../pricing/ways/evaluate/evaluateWays";
import { loadOf, workloadAt, type ExactLoad } from "../pricing/ways/evaluate/exactLoad";
import { tokenForm } from "../pricing/ways/evaluate/tokenForm";

/** A model of several tiers with cached tokens on either side. */
const OURS = "qwen3-coder-plus";
const THEIRS = { model: "gemini-2.5-pro", provider: "google" };
const CALLS = 5000;
const FUTURES = 10_000;

const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "40",
  hoursPerDay: "8",
  daysPerMonth: "all",
  peakToMean: "2",
  termMonths: 12,
  region: "",
  scope: "",
  spec: "MU2x8",
  replicaInputTpm: "60000",
  replicaOutputTpm: "9000",
};

/** One request against genai-prices, and as many futures as a study asks for. */
export function benchWays(tools: BenchTools): void {
  const context = { rateCards: buildRateCards(realCards(), []), factors: [], settings: usualSettings };
  benchRequests(tools, context);
  benchFutures(tools, context);
}

type Context = Parameters<typeof prepareWays>[1];

function benchRequests({ inTurn, print }: BenchTools, context: Context): void {
  const workload = { ...CHATS, model: OURS };
  const listed = offeredOn(context.rateCards, workload).tokens;
  const form =
    listed === null
      ? null
      : tokenForm(tokensItem(workload, listed), { ...context, currency: "CNY", termMonths: 12 }, false);
  if (form === null) throw new Error(`${OURS} has no token prices`);
  const evaluate = evaluateRequest(
    form,
    denominatorsOf(form).reduce((product, each) => product * each, 1n),
  );
  const next = newNumbers(1);
  const usages = Array.from({ length: CALLS }, () => {
    const inputTokens = 1 + (next() % 250_000);
    return { inputTokens, cached: next() % inputTokens, outputTokens: next() % 8000 };
  });
  const ours = () => {
    let total = 0n;
    for (const { inputTokens, cached, outputTokens } of usages)
      total += evaluate(inputTokens, cached, outputTokens) ?? 0n;
    return total;
  };
  const theirs = () => {
    let total = 0;
    for (const { inputTokens, cached, outputTokens } of usages)
      total +=
        calcPrice({ input_tokens: inputTokens, cache_read_tokens: cached, output_tokens: outputTokens }, THEIRS.model, {
          providerId: THEIRS.provider,
        })?.total_price ?? 0;
    return total;
  };
  if (ours() === 0n || theirs() === 0) throw new Error("nothing was priced");
  const duel = inTurn(7, ours, theirs);
  print({
    what: "a request of one of several tiers with cached tokens, exact",
    ours: each(duel.ours, CALLS),
    against: `@pydantic/genai-prices, floats ${each(duel.theirs, CALLS)}`,
    ratio: duel.theirs / duel.ours,
    goal: 20,
  });
}

function benchFutures({ median, print }: BenchTools, context: Context): void {
  const prepared = prepareWays(CHATS, context);
  const own = loadOf(CHATS);
  if (own === null) throw new Error("no load");
  const next = newNumbers(2);
  const around = (value: number) => Math.round((value * (500 + (next() % 1000))) / 1000);
  const loads: readonly ExactLoad[] = Array.from({ length: FUTURES }, () => ({
    ...own,
    requests: around(own.requests),
    inputTokens: around(own.inputTokens),
    outputTokens: around(own.outputTokens),
    cacheHitPercent: around(own.cacheHitPercent),
  }));
  const all = median(5, () => loads.map((load) => prepared.costs(load)));
  const count = prepared.ways.length;
  print({
    what: `${FUTURES.toLocaleString("en")} futures over all ${count} ways that are offered`,
    ours: `${all.toFixed(0)} ms`,
    against: "a second",
    kept: all <= 1000,
  });
  const some = loads.slice(0, 20);
  const full = median(3, () => some.map((load) => everyWay(workloadAt(CHATS, load), context)));
  print({
    what: "  the same priced in full, with lines and working",
    ours: each(full, some.length),
    against: `exact evaluation ${each(all, FUTURES)}`,
    ratio: full / some.length / (all / FUTURES),
  });
}

function each(milliseconds: number, count: number): string {
  return `${((milliseconds * 1000) / count).toFixed(2)} µs`;
}

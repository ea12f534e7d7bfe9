import { describe, expect, it } from "vitest";
import { CARD_NAMES, CARD_VERSIONS, MODEL_NAMES, SPEC_NAMES } from "./namesP1";
import { ZONE_NAMES } from "./namesP2";
import { planShape } from "./planShape";
import type { RecordShape, Shape } from "./shape";

/** The shapes as they were published: what is always there, then what is sometimes. A line never changes. */
const P1 = `
plan: version title:text scenarios:list:record | termMonths fx:record adjustments:record settings:record quote:record
plan.quote: | customer:text preparedBy:text issued:text validDays
plan.settings: | daysPerMonth ptuMinimum:none/later-editions partHour:minute/hour overflow:whole-request/excess/refused
plan.adjustments: | discountPercent contingencyPercent taxPercent
plan.fx: cnyPerUsd asOf:text |
plan.scenarios: name:text currency:USD/CNY items:list:kind(text-training/video-training/ptu/model-unit/tokens/other) |
plan.scenarios.items(other): description:text unitPrice quantity billing:monthly/one-time | label:text note:text id:text discountPercent
plan.scenarios.items(tokens): card:cards model:models requestsPerMonth inputTokens outputTokens | cardVersion:versions label:text note:text id:text cacheHitPercent mode:thinking/instruct batchPercent fineTuned:flag rounds systemTokens discountPercent freeTokens freeDays
plan.scenarios.items(model-unit): card:cards model:models spec:specs replicas purchase:plan(hourly/daily/monthly) | cardVersion:versions label:text note:text id:text discountPercent comparedHoursPerDay measured:record
plan.scenarios.items(model-unit).measured: tokensPerMinute tokenCard:cards tokenModel:models inputTokens outputTokens | tokenCardVersion:versions
plan.scenarios.items(model-unit).purchase(monthly): | cancelledAfterDays
plan.scenarios.items(model-unit).purchase(daily): daysPerMonth |
plan.scenarios.items(model-unit).purchase(hourly): hoursPerDay daysPerMonth |
plan.scenarios.items(ptu): card:cards model:models inputTpm outputTpm purchase:plan(hourly/daily/monthly) | cardVersion:versions label:text note:text id:text tokenCard:cards tokenCardVersion:versions tokenModel:models mode:thinking/instruct requestInputTokens comparedHoursPerDay discountPercent traffic:record
plan.scenarios.items(ptu).traffic: peakRequestsPerMinute averageRequestsPerMinute inputTokens outputTokens | cacheHitPercent headroomPercent quotaFactors:flag
plan.scenarios.items(ptu).purchase(monthly): | cancelledAfterDays
plan.scenarios.items(ptu).purchase(daily): daysPerMonth |
plan.scenarios.items(ptu).purchase(hourly): hoursPerDay daysPerMonth |
plan.scenarios.items(video-training): card:cards model:models clips:list:record maxPixels epochs | cardVersion:versions label:text note:text id:text discountPercent
plan.scenarios.items(video-training).clips: seconds | count
plan.scenarios.items(text-training): card:cards model:models trainingTokens epochs | cardVersion:versions label:text note:text id:text discountPercent mixedTokens cancelledAfterTokens
`;

/** The lines of p2 that p1 has not. */
const P2 = `
plan.scenarios.items(ptu): card:cards model:models inputTpm outputTpm purchase:plan(hourly/daily/monthly) | cardVersion:versions label:text note:text id:text tokenCard:cards tokenCardVersion:versions tokenModel:models mode:thinking/instruct requestInputTokens comparedHoursPerDay discountPercent traffic:record sizing:record
plan.scenarios.items(ptu).sizing: source:text checksum:text minutes requests inputTokens outputTokens peakInputTpm peakOutputTpm rule:whole-request/excess/refused reservedInputTpm reservedOutputTpm overflowMinutes insideInputTokens insideOutputTokens | overflowRequests overflow:list:record firstMinute zone:zones cachedTokens clock:relative/absolute quotaFactors:flag profile:text
plan.scenarios.items(ptu).sizing.overflow: requestInputTokens inputTokens outputTokens | requests cachedTokens
`;

/** The lines of p3 that p2 has not. */
const P3 = `
plan.settings: | month:30/28/29/31/average ptuMinimum:none/later-editions partHour:minute/hour overflow:whole-request/excess/refused
plan.scenarios.items(other): description:text unitPrice quantity billing:monthly/one-time | label:text note:text id:text discountPercent startMonth months
plan.scenarios.items(tokens): card:cards model:models requestsPerMonth inputTokens outputTokens | cardVersion:versions label:text note:text id:text cacheHitPercent mode:thinking/instruct batchPercent fineTuned:flag rounds systemTokens discountPercent freeTokens freeDays startMonth months growthPercent
plan.scenarios.items(model-unit): card:cards model:models spec:specs replicas purchase:plan(hourly/daily/monthly) | cardVersion:versions label:text note:text id:text discountPercent comparedHoursPerDay measured:record startMonth months
plan.scenarios.items(ptu): card:cards model:models inputTpm outputTpm purchase:plan(daily/hourly) | cardVersion:versions label:text note:text id:text tokenCard:cards tokenCardVersion:versions tokenModel:models mode:thinking/instruct requestInputTokens comparedHoursPerDay discountPercent traffic:record sizing:record startMonth months growthPercent
plan.scenarios.items(ptu).sizing: source:text checksum:text minutes requests inputTokens outputTokens peakInputTpm peakOutputTpm rule:whole-request/excess/refused reservedInputTpm reservedOutputTpm overflowMinutes insideInputTokens insideOutputTokens | overflowRequests overflow:list:record firstMinute zone:zones cachedTokens clock:relative/absolute quotaFactors:flag profile:text busy:record
plan.scenarios.items(ptu).sizing.busy: hoursPerDay daysPerMonth |
plan.scenarios.items(ptu).traffic: peakRequestsPerMinute averageRequestsPerMinute inputTokens outputTokens | cacheHitPercent headroomPercent quotaFactors:flag overflowLeftOut:flag
plan.scenarios.items(ptu).purchase(hourly): | hoursPerDay daysPerMonth hours
plan.scenarios.items(ptu).purchase(daily): | daysPerMonth days
plan.scenarios.items(video-training): card:cards model:models clips:list:record maxPixels epochs | cardVersion:versions label:text note:text id:text discountPercent startMonth
plan.scenarios.items(text-training): card:cards model:models trainingTokens epochs | cardVersion:versions label:text note:text id:text discountPercent mixedTokens cancelledAfterTokens startMonth
`;

/** The lines of p4 that p3 has not. */
const P4 = `
plan.scenarios: name:text currency:USD/CNY items:list:kind(text-training/video-training/ptu/model-unit/tokens/other/reservation/dtu/image-training/speech-training/media) | savingsPlan:record
plan.scenarios.savingsPlan: card:cards commitmentPerMonth termMonths:12/3/6/24 payment:all-upfront/no-upfront | cardVersion:versions
plan.scenarios.items(media): card:cards model:models quantityPerMonth | cardVersion:versions label:text note:text id:text variant:text promotional:flag discountPercent startMonth months growthPercent
plan.scenarios.items(speech-training): card:cards model:models audioSeconds languageEpochs flowEpochs | cardVersion:versions label:text note:text id:text discountPercent startMonth
plan.scenarios.items(image-training): card:cards model:models job:by(steps/images) | cardVersion:versions label:text note:text id:text discountPercent startMonth
plan.scenarios.items(image-training).job(images): images resolution:1k/2k epochs | gpuFactor
plan.scenarios.items(image-training).job(steps): maxSteps resolution:1k/2k generation:text-to-image/image-to-image |
plan.scenarios.items(dtu): card:cards model:models spec:specs | cardVersion:versions label:text note:text id:text tokenCard:cards tokenCardVersion:versions tokenModel:models mode:thinking/instruct requestInputTokens discountPercent startMonth months multiple peakInputTpm peakOutputTpm
plan.scenarios.items(reservation): card:cards model:models inputTpm outputTpm purchase:plan(daily/block/hourly/term) speed:standard/fast | cardVersion:versions label:text note:text id:text tokenCard:cards tokenCardVersion:versions tokenModel:models mode:thinking/instruct requestInputTokens comparedHoursPerDay discountPercent traffic:record sizing:record startMonth months growthPercent
plan.scenarios.items(reservation).sizing: source:text checksum:text minutes requests inputTokens outputTokens peakInputTpm peakOutputTpm rule:whole-request/excess/refused reservedInputTpm reservedOutputTpm overflowMinutes insideInputTokens insideOutputTokens | overflowRequests overflow:list:record firstMinute zone:zones cachedTokens clock:relative/absolute quotaFactors:flag profile:text busy:record
plan.scenarios.items(reservation).sizing.busy: hoursPerDay daysPerMonth |
plan.scenarios.items(reservation).sizing.overflow: requestInputTokens inputTokens outputTokens | requests cachedTokens
plan.scenarios.items(reservation).traffic: peakRequestsPerMinute averageRequestsPerMinute inputTokens outputTokens | cacheHitPercent headroomPercent quotaFactors:flag overflowLeftOut:flag
plan.scenarios.items(reservation).purchase(term): days | cancelledAfterHours resized:record
plan.scenarios.items(reservation).purchase(term).resized: afterHours inputTpm outputTpm |
plan.scenarios.items(reservation).purchase(hourly): hoursPerDay daysPerMonth |
plan.scenarios.items(reservation).purchase(block): daysPerMonth |
plan.scenarios.items(reservation).purchase(daily): daysPerMonth |
plan.scenarios.items(tokens): card:cards model:models requestsPerMonth inputTokens outputTokens | cardVersion:versions label:text note:text id:text cacheHitPercent mode:thinking/instruct batchPercent fineTuned:flag rounds systemTokens discountPercent freeTokens freeDays startMonth months growthPercent cacheMode:implicit/explicit cacheCreatePercent cachePricePer1k peakHoursPercent promotional:flag
`;

const WORDS = new Map([
  [CARD_NAMES, "cards"],
  [CARD_VERSIONS, "versions"],
  [MODEL_NAMES, "models"],
  [SPEC_NAMES, "specs"],
  [ZONE_NAMES, "zones"],
]);

/** A line for each record in a shape, in the order of its fields, the plan itself first. */
function linesOf(shape: Shape): readonly string[] {
  const lines: string[] = [];
  const record = ({ always, sometimes }: RecordShape, path: string) => {
    const fields = (some: RecordShape["always"]) =>
      Object.entries(some).map(([name, field]) => name + typeOf(field, `${path}.${name}`));
    lines.push(`${path}: ${[...fields(always), "|", ...fields(sometimes)].join(" ")}`);
  };
  const typeOf = (field: Shape, path: string): string => {
    switch (field.type) {
      case "number":
        return "";
      case "choice":
        return `:${field.of.join("/")}`;
      case "name":
        return `:${WORDS.get(field.known) ?? "?"}`;
      case "list":
        return `:list${typeOf(field.of, path)}`;
      case "record":
        record(field, path);
        return ":record";
      case "variant":
        for (const [name, one] of field.of) record(one, `${path}(${name})`);
        return `:${field.by}(${field.of.map(([name]) => name).join("/")})`;
      default:
        return `:${field.type}`;
    }
  };
  typeOf(shape, "plan");
  return lines.reverse();
}

describe("the shapes that links were published with", () => {
  const [p1, p2, p3, p4] = [1, 2, 3, 4].map((codec) => linesOf(planShape(codec)));
  const added = (newer: readonly string[] = [], older: readonly string[] = []) =>
    newer.filter((line) => !older.includes(line));

  it("p1", () => expect(p1).toEqual(P1.trim().split("\n")));
  it("p2", () => expect(added(p2, p1)).toEqual(P2.trim().split("\n")));
  it("p3", () => expect(added(p3, p2)).toEqual(P3.trim().split("\n")));
  it("p4", () => expect(added(p4, p3)).toEqual(P4.trim().split("\n")));

  it("a newer codec has all fields of the older one", () => {
    expect([p1?.length, p2?.length, p3?.length, p4?.length]).toEqual([21, 23, 23, 40]);
  });
});

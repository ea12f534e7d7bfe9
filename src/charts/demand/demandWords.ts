import type { Language } from "../../format/catalogue";
import type { Format } from "../../ui/LocaleProvider";
import { binText, whenTexts, type TrafficWords } from "./demandLayout";
import { shareText, tpmText } from "../plot/tpmText";
import type { DemandContent } from "../plot/trafficShapes";

/** What the demand chart shows, for who cannot see it. */
export function describeDemand(
  content: DemandContent,
  words: TrafficWords,
  format: Format,
  language: Language,
): string {
  const means = Array.from(content.mean);
  if (means.length === 0) return words.noData;
  const sum = means.reduce((all, tpm) => all + tpm, 0);
  const outside = Array.from(content.over).reduce((all, tpm) => all + tpm, 0);
  const highest = Array.from(content.peak).reduce((most, tpm) => Math.max(most, tpm), 0);
  const span = [binText(content.minutesPerBin, words, format), ...whenTexts(content, words, language).slice(0, 1)].join(
    words.list,
  );
  return [
    words.demand.describe(
      words.demand.title[content.dimension],
      span,
      tpmText(highest, format),
      tpmText(sum / means.length, format),
    ),
    words.demand.describeOver(tpmText(content.reservedTpm, format), shareText(sum === 0 ? 0 : outside / sum, format)),
  ].join(words.join);
}

import type { Catalogue, Language, MessagesOf } from "../../../format/catalogue";
import { chartReadoutMessages, type chartMessages } from "../../../format/messages/charts";
import type { trafficChartMessages } from "../../../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages, type Format } from "../../../ui/LocaleProvider";
import { textWidth, type Measure } from "./textWidth";

export type ChartWords = MessagesOf<typeof chartMessages>;
export type TrafficWords = MessagesOf<typeof trafficChartMessages>;
export type ReadoutWords = MessagesOf<typeof chartReadoutMessages>;

/** What a chart writes with: the words of the page, its formatters, and how wide its texts are. */
export interface Writing<Words> {
  readonly words: Words;
  readonly readout: ReadoutWords;
  readonly format: Format;
  readonly language: Language;
  readonly measure: Measure;
}

export function useWriting<Tree>(area: Catalogue<Tree>): Writing<Catalogue<Tree>[Language]> {
  const [words, readout] = [useMessages(area), useMessages(chartReadoutMessages)];
  return { words, readout, format: useFormat(), language: useLanguage(), measure: textWidth };
}

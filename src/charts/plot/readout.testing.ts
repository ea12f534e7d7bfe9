import type { Language } from "../../format/catalogue";
import { chartMessages, chartReadoutMessages } from "../../format/messages/charts";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { formatIn } from "../../ui/LocaleProvider";
import type { ReadoutVoice } from "./costReadouts";
import type { TrafficVoice } from "./trafficReadouts";

export const costReadoutVoice = (language: Language): ReadoutVoice => ({
  words: chartMessages[language],
  readout: chartReadoutMessages[language],
  format: formatIn(language),
});

export const trafficReadoutVoice = (language: Language): TrafficVoice => ({
  words: trafficChartMessages[language],
  readout: chartReadoutMessages[language],
  format: formatIn(language),
  language,
});

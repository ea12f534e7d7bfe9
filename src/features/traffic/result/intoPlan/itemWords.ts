import type { SampleMonth } from "../sizing/sampleMonth";
import type { ItemWords } from "./sizedItem";
import type { SizedStudy } from "../sizing/sizingStudy";
import type { Format } from "../../../../ui/LocaleProvider";
import { monthWords, type ResultWords } from "../resultWords";

/** What the items of a sizing are called, and what they say of where their numbers come from. */
export function itemWords(
  { study: { totals } }: SizedStudy,
  month: SampleMonth,
  source: string,
  words: ResultWords,
  format: Format,
): ItemWords {
  const stands = monthWords(month, words, format);
  const sample = words.sampleOf(count(totals.minutes), stands);
  return {
    source,
    label: ({ tier }) =>
      tier === null
        ? words.paygLabel(source)
        : words.paygTierLabel(
            source,
            tier.upTo === null ? words.tierFrom(count(tier.over)) : words.tier(count(tier.over), count(tier.upTo)),
          ),
    note: ({ counted, requests }) =>
      counted === "measured"
        ? words.paygNote.measured(source, format.number(requests), stands)
        : words.paygNote[counted](source, stands),
    // A profile that came out of the plan says so already.
    sampleSource: source.endsWith(sample) ? source : source + sample,
  };

  function count(value: number): string {
    return format.number(String(value));
  }
}

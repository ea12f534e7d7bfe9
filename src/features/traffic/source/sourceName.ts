import type { trafficMessages } from "../../../format/messages/traffic";
import type { TrafficSource } from "../../../worker/trafficFacts";
import type { MessagesOf } from "../../../format/catalogue";

/** What a traffic is called on the page. */
export function sourceName(source: TrafficSource, words: MessagesOf<typeof trafficMessages>): string {
  switch (source.from) {
    case "file":
      return source.name;
    case "paste":
      return words.pasted;
    case "steady":
      return words.sourceNames.steady;
    case "shape":
      return words.sourceNames.shape(words.shapes[source.params.shape].name);
    case "plan":
      return words.fromPlan(source.name);
    default:
      return source satisfies never;
  }
}

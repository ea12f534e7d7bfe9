import { WayLine } from "../../charts/ways/WayLine";
import { waysMessages } from "../../format/messages/ways";
import type { Way } from "../../model/workload";
import { useMessages } from "../../ui/LocaleProvider";

/** What a way is called, behind a sample of its line in the charts. */
export function WayName({ way }: { readonly way: Way }) {
  const words = useMessages(waysMessages);
  return (
    <span className="ways-name">
      <WayLine way={way} />
      <span>{words.ways[way]}</span>
    </span>
  );
}

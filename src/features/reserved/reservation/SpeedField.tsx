import { reservationMessages } from "../../../format/messages/reservation";
import type { ReservationItem } from "../../../model/item";
import type { Problem } from "../../../model/problem";
import type { ReservationOffer } from "../../../pricing/reservation/reservationOffer";
import { useMessages } from "../../../ui/LocaleProvider";
import { Segmented } from "../../../ui/fields/Segmented";
import { useProblemText } from "../../../ui/forms/useProblemText";
import { setSpeed } from "./reservationForm";

interface SpeedFieldProps {
  readonly item: ReservationItem;
  readonly offer: ReservationOffer | null;
  readonly problems: readonly Problem[];
}

/** Standard or fast, with what the chosen one is, and why the other one cannot be chosen. */
export function SpeedField({ item, offer, problems }: SpeedFieldProps) {
  const words = useMessages(reservationMessages);
  const problemText = useProblemText();
  const wrong = problems.find(({ path }) => path === "speed");
  const choice = (value: "standard" | "fast") => ({
    value,
    label: words.speeds[value],
    disabled: offer !== null && !offer.isSold[value] && item.speed !== value,
  });
  const missing =
    offer === null || (offer.isSold.fast && offer.isSold.standard)
      ? null
      : offer.isSold.standard
        ? words.notSoldFast
        : words.notSoldStandard;
  return (
    <Segmented
      label={words.speed}
      value={item.speed}
      choices={[choice("standard"), choice("fast")]}
      onValue={(speed) => offer !== null && setSpeed(item, speed, offer)}
      error={wrong === undefined ? null : problemText(wrong)}
      hint={
        <>
          <span className="hint-line">{words.speedHints[item.speed]}</span>
          {missing !== null && <span className="hint-line">{missing}</span>}
        </>
      }
    />
  );
}

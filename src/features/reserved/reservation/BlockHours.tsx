import { reservationMessages } from "../../../format/messages/reservation";
import { zoneName } from "../../../format/zonedHours";
import type { DecimalText } from "../../../model/quantities";
import type { ReservationBlock } from "../../../rates/card/capacityPrices";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { blockWindows, mostInBlock } from "./blockHours";

interface BlockHoursProps {
  readonly block: ReservationBlock;
  /** Hours of use a day; null: none are entered. */
  readonly hoursPerDay: DecimalText | null;
}

/** When a block runs, on the vendor's clock and on the user's own, and how much of the use it can hold. */
export function BlockHours({ block, hoursPerDay }: BlockHoursProps) {
  const words = useMessages(reservationMessages);
  const format = useFormat();
  const language = useLanguage();
  const { atVendor, here, zone, isSame } = blockWindows(block);
  const share = mostInBlock(block, hoursPerDay);
  const said = (windows: readonly { readonly from: string; readonly to: string }[]) =>
    windows.map(({ from, to }) => words.window(from, to)).join(words.or);
  const otherHalf = here.flatMap(({ otherHalf: other }) => (other === null ? [] : [other]));
  return (
    <>
      <dl className="reserved-facts">
        <div>
          <dt>{words.blocks}</dt>
          <dd>
            {words.inChina(said(atVendor))}
            {!isSame && (
              <>
                <br />
                <b>{words.inPlace(said(here), zoneName(zone, language))}</b>
                {otherHalf.length > 0 && (
                  <>
                    <br />
                    <span className="muted">{words.otherHalf(said(otherHalf))}</span>
                  </>
                )}
              </>
            )}
            {isSame && <span className="muted"> {words.ownTime}</span>}
          </dd>
        </div>
      </dl>
      {share !== null && hoursPerDay !== null && (
        <p className="hint">
          {words.blockShare(format.percent(share, { maxFraction: 1 }), format.number(hoursPerDay))}
        </p>
      )}
      <p className="hint">{words.blockOrder}</p>
    </>
  );
}

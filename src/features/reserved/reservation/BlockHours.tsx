import { reservationMessages } from "../../../format/messages/reservation";
import { zoneName } from "../../../format/zonedHours";
import type { MeasuredSizing } from "../../../model/measuredSizing";
import type { DecimalText } from "../../../model/quantities";
import type { ReservationBlock } from "../../../rates/card/capacityPrices";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { blockWindows, measuredInBlock, mostInBlock } from "./blockHours";

interface BlockHoursProps {
  readonly block: ReservationBlock;
  /** Hours of use a day; null: none are entered. */
  readonly hoursPerDay: DecimalText | null;
  /** The traffic that the item was sized on; null: it was not. */
  readonly sizing: MeasuredSizing | null;
}

/** When a block runs, on the vendor's clock and on the user's own, and how much of the use it can hold. */
export function BlockHours({ block, hoursPerDay, sizing }: BlockHoursProps) {
  const words = useMessages(reservationMessages);
  const format = useFormat();
  const language = useLanguage();
  const { atVendor, here, zone, isSame } = blockWindows(block);
  const share = mostInBlock(block, hoursPerDay);
  const measured = sizing === null ? null : measuredInBlock(sizing, block);
  const percent = (value: DecimalText | null) =>
    value === null ? words.nothingMeasured : format.percent(value, { maxFraction: 1 });
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
      {measured !== null &&
        measured.map(({ window, requests, tokens }) => (
          <p className="hint" key={window.from}>
            {words.measuredShare(words.window(window.from, window.to), percent(tokens), percent(requests))}
          </p>
        ))}
      {measured === null && share !== null && hoursPerDay !== null && (
        <p className="hint">
          {words.blockShare(format.percent(share, { maxFraction: 1 }), format.number(hoursPerDay))}
        </p>
      )}
      <p className="hint">{words.blockOrder}</p>
    </>
  );
}

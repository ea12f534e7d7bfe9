import { trafficResultMessages } from "../../../format/messages/trafficResult";
import type { Currency } from "../../../model/quantities";
import { useMessages } from "../../../ui/LocaleProvider";

interface HeadProps {
  readonly currency: Currency;
  readonly hasTokenPrices: boolean;
  /** With the difference to the cheapest. */
  readonly isRanked: boolean;
  /** What does not fit is refused. */
  readonly isRefusing: boolean;
  /** Requests are counted, not only their sums by minute. */
  readonly hasRequests: boolean;
}

/** Two rows of headers: groups of columns, and the columns of each group. */
export function OptionsHead({ currency, hasTokenPrices, isRanked, isRefusing, hasRequests }: HeadProps) {
  const { column } = useMessages(trafficResultMessages);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {column.option}
        </th>
        <th scope="col" rowSpan={2} className="num tpm">
          {column.input}
        </th>
        <th scope="col" rowSpan={2} className="num tpm">
          {column.output}
        </th>
        {hasTokenPrices && (
          <th scope="col" rowSpan={2} className="num">
            {column.total(currency)}
          </th>
        )}
        {isRanked && (
          <th scope="col" rowSpan={2} className="num wrap">
            {column.difference}
          </th>
        )}
        {hasTokenPrices && (
          <th scope="colgroup" colSpan={2} className="over">
            {column.parts}
          </th>
        )}
        {!hasTokenPrices && (
          <th scope="col" rowSpan={2} className="num">
            {column.reservedIn(currency)}
          </th>
        )}
        <th scope="colgroup" colSpan={2} className="over">
          {column.use}
        </th>
        <th scope="colgroup" colSpan={hasRequests ? 3 : 2} className="over">
          {isRefusing ? column.lost : column.outside}
        </th>
      </tr>
      <tr>
        {hasTokenPrices && (
          <th scope="col" className="num">
            {column.reserved}
          </th>
        )}
        {hasTokenPrices && (
          <th scope="col" className="num">
            {column.overflow}
          </th>
        )}
        <th scope="col" className="num">
          {column.useInput}
        </th>
        <th scope="col" className="num">
          {column.useOutput}
        </th>
        {hasRequests && (
          <th scope="col" className="num">
            {column.requests}
          </th>
        )}
        <th scope="col" className="num">
          {column.tokens}
        </th>
        <th scope="col" className="num">
          {column.minutes}
        </th>
      </tr>
    </thead>
  );
}

import "./scenarios.css";
import { scenarioMessages } from "../../format/messages/scenarios";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { Amount } from "../../ui/tables/Amount";
import { useMessages } from "../../ui/LocaleProvider";
import { IncompleteMark } from "./IncompleteMark";
import { TermChip } from "./TermChip";

/** The totals at the bottom edge of a narrow screen. */
export function FootTotals({ priced }: { priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const {
    adjusted: { oneTime, monthly, term },
    currency,
    termMonths,
  } = priced;
  return (
    <div className="foot-totals" role="group" aria-label={words.totals} aria-live="polite">
      <IncompleteMark priced={priced} />
      <dl>
        <div className="lead">
          <dt>{words.monthly}</dt>
          <dd>
            <Amount text={toText(monthly)} currency={currency} size="total" />
          </dd>
        </div>
        <div>
          <dt>{words.oneTime}</dt>
          <dd>
            <Amount text={toText(oneTime)} />
          </dd>
        </div>
        <div>
          <dt>
            <TermChip months={termMonths} />
          </dt>
          <dd>
            <Amount text={toText(term)} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

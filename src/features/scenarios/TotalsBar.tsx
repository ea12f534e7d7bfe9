import "./scenarios.css";
import { scenarioMessages } from "../../format/messages/scenarios";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { Amount } from "../../ui/tables/Amount";
import { useMessages } from "../../ui/LocaleProvider";
import { IncompleteMark } from "./IncompleteMark";
import { TermChip } from "./TermChip";

/** One-time, monthly and term total of the open scenario, always in sight. */
export function TotalsBar({ priced }: { priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const {
    adjusted: { oneTime, monthly, term },
    currency,
    termMonths,
  } = priced;
  return (
    <div className="totals" role="group" aria-label={words.totals} aria-live="polite">
      <IncompleteMark priced={priced} />
      <dl>
        <div>
          <dt>{words.oneTime}</dt>
          <dd>
            <Amount text={toText(oneTime)} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{words.monthly}</dt>
          <dd>
            <Amount text={toText(monthly)} currency={currency} />
          </dd>
        </div>
        <div className="lead">
          <dt>
            <TermChip months={termMonths} />
          </dt>
          <dd>
            <Amount text={toText(term)} currency={currency} size="total" />
          </dd>
        </div>
      </dl>
    </div>
  );
}

import "./scenarios.css";
import { scenarioMessages } from "../../format/messages/scenarios";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { Amount } from "../../ui/Amount";
import { useMessages } from "../../ui/LocaleProvider";
import { IncompleteMark } from "./IncompleteMark";
import { TermChip } from "./TermChip";

/** One-time, monthly and term total of the open scenario, always in sight. */
export function TotalsBar({ priced }: { priced: PricedScenario }) {
  const m = useMessages(scenarioMessages);
  const {
    adjusted: { oneTime, monthly, term },
    currency,
    termMonths,
  } = priced;
  return (
    <div className="totals" role="group" aria-label={m.totals} aria-live="polite">
      <IncompleteMark priced={priced} />
      <dl>
        <div>
          <dt>{m.oneTime}</dt>
          <dd>
            <Amount text={toText(oneTime)} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{m.monthly}</dt>
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

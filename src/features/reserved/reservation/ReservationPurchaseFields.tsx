import { reservationMessages } from "../../../format/messages/reservation";
import { unitMessages } from "../../../format/messages/units";
import type { ReservationItem } from "../../../model/item";
import type { Problem } from "../../../model/problem";
import { toText } from "../../../money/toText";
import type { ItemResult } from "../../../pricing/pricedItem";
import type { ReservationOffer } from "../../../pricing/reservation/reservationOffer";
import { itemDays } from "../../../store/fields/itemDays";
import { openScenario, usePlanState } from "../../../store/planStore";
import { DaysField } from "../../../ui/fields/DaysField";
import { FieldError } from "../../../ui/fields/FieldError";
import { FormBlock } from "../../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { NumberField } from "../../../ui/fields/NumberField";
import { OptionRows } from "../../../ui/forms/OptionRows";
import { useProblemText } from "../../../ui/forms/useProblemText";
import { BlockHours } from "./BlockHours";
import { setReservationPlan } from "./reservationForm";
import { reservedHours } from "../reservedHours";
import { TermFields } from "./TermFields";

interface PurchaseProps {
  readonly item: ReservationItem;
  readonly result: ItemResult;
  readonly offer: ReservationOffer | null;
  readonly problems: readonly Problem[];
}

const PLANS = ["daily", "block", "hourly", "term"] as const;

/** Every way to buy with its price, and what the chosen one asks for. */
export function ReservationPurchaseFields({ item, result, offer, problems }: PurchaseProps) {
  const words = useMessages(reservationMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const currency = usePlanState((state) => openScenario(state).currency);
  const { purchase } = item;
  const days = itemDays(item, problems);
  const isTerm = purchase.plan === "term";
  const wrong = problems.find(({ path }) => path === "purchase.plan");
  // The ranking counts a term that is kept to its end as days; once and every month are not held against each other.
  const amountOf = (plan: (typeof PLANS)[number]) => {
    if (!result.ok || (plan === "term") !== isTerm) return undefined;
    const option = plan === "term" ? "daily" : plan;
    return result.priced.options?.ranked.find((one) => one.option === option && one.fitted === null);
  };
  return (
    <FormBlock>
      <OptionRows
        legend={words.purchase}
        amountHead={isTerm ? words.amountHeadOnce(currency) : words.amountHead(currency)}
        value={purchase.plan}
        onValue={(plan) => setReservationPlan(item, plan)}
        options={PLANS.map((plan) => {
          const rate = offer?.rates[plan] ?? null;
          const amount = amountOf(plan);
          const isSold = offer === null || rate !== null;
          return {
            value: plan,
            name: words.plans[plan],
            detail: isSold ? words.planDetails[plan] : reasonOf(plan),
            billed: plan === "hourly" ? ("payg" as const) : ("subscription" as const),
            rate: rate === null ? undefined : words.rates[plan](format.unitPrice(toText(rate))),
            amount: amount && <MoneyCell text={toText(amount.cost)} />,
            disabled: !isSold && purchase.plan !== plan,
          };
        })}
      />
      {wrong !== undefined && <FieldError>{problemText(wrong)}</FieldError>}
      {purchase.plan === "term" ? (
        <TermFields item={item} term={purchase} result={result} offer={offer} problems={problems} />
      ) : (
        <div className="row">
          <NumberField
            key={purchase.plan === "hourly" ? "billed" : "used"}
            {...reservedHours(item, problems)}
            label={words.hours}
            unit={units.h}
            what={words.whatHours}
            placeholder={purchase.plan === "hourly" ? undefined : "24"}
            hint={purchase.plan === "hourly" ? words.hoursBilled : words.hoursUsed}
          />
          {days !== null && <DaysField {...days} />}
        </div>
      )}
      {purchase.plan === "block" && offer?.rules.block && (
        <BlockHours block={offer.rules.block} hoursPerDay={item.comparedHoursPerDay} sizing={item.sizing} />
      )}
    </FormBlock>
  );

  function reasonOf(plan: (typeof PLANS)[number]): string {
    if (plan === "block" && offer?.rules.block) return words.onlyStandard;
    return plan === "hourly" && (offer?.rules.hourlySpeeds.length ?? 0) > 0 ? words.onlyFast : words.notSold;
  }
}

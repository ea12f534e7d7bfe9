import { useState } from "react";
import { notEnteredMessages } from "../../../format/messages/notEntered";
import { ptuMessages } from "../../../format/messages/ptu";
import { unitMessages } from "../../../format/messages/units";
import { nowInChina } from "../../../store/fields/today";
import { clockOf } from "./ptuForm";
import type { SubscriptionClock } from "../../../pricing/ptu/subscriptionClock";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { Field } from "../../../ui/fields/Field";
import { FormBlock } from "../../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { NumberField } from "../../../ui/fields/NumberField";
import { DateField } from "../../../ui/fields/TextField";

const NO_ORDER = { date: "", time: "" } as const;

/**
 * Tries out when a subscription would end. Nothing of it is in the plan: the fee is the same. It starts empty: a
 * warning about an hour that nobody entered would be one about nothing.
 */
export function SubscriptionSection({ days }: { days: string }) {
  const words = useMessages(ptuMessages);
  const unset = useMessages(notEnteredMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const [order, setOrder] = useState<ReturnType<typeof nowInChina>>(NO_ORDER);
  const [bought, setBought] = useState<string | null>(null);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const planned = bought ?? (days.includes(".") || days === "0" ? "1" : days);
  const at = (text: string) => words.dateTime(format.date(text.slice(0, 10)), text.slice(11));
  const clock = draft === undefined ? clockOf(`${order.date}T${order.time}`, planned) : null;
  return (
    <FormBlock look="tight">
      <Disclosure
        title={words.clock}
        summary={clock === null ? words.clockNone : words.clockSummary(at(clock.expires))}
      >
        <div className="row row-3">
          <DateField
            name="orderDate"
            label={words.orderDate}
            value={order.date}
            onValue={(date) => setOrder({ ...order, date })}
          />
          <Field label={words.orderTime}>
            {(wires) => (
              <input
                {...wires}
                name="orderTime"
                type="time"
                value={order.time}
                onChange={(event) => setOrder({ ...order, time: event.target.value })}
              />
            )}
          </Field>
          <NumberField
            name="clockDays"
            label={words.clockDays}
            unit={units.days(planned)}
            what={words.whatDays}
            hint={words.clockDaysHint}
            value={planned}
            draft={draft}
            spec={{ whole: true, min: "1", max: "3660" }}
            onDraft={setDraft}
            onValue={(value) => {
              setBought(value);
              setDraft(undefined);
            }}
          />
        </div>
        {clock === null ? (
          <p className="hint">
            {words.noClock}{" "}
            <Button look="inline" onClick={() => setOrder(nowInChina())}>
              {unset.orderNow}
            </Button>
          </p>
        ) : (
          <ClockFacts clock={clock} />
        )}
      </Disclosure>
    </FormBlock>
  );
}

function ClockFacts({ clock }: { clock: SubscriptionClock }) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const at = (text: string) => words.dateTime(format.date(text.slice(0, 10)), text.slice(11));
  const { hours, minutes } = clock.covered;
  const facts = [
    { name: words.expires, value: at(clock.expires), note: null },
    { name: words.covered, value: words.coveredValue(format.number(String(hours)), String(minutes)), note: null },
    { name: words.serviceStops, value: at(clock.serviceStops), note: words.unbilled },
    { name: words.keptUntil, value: at(clock.keptUntil), note: words.unbilled },
  ];
  return (
    <>
      <dl className="reserved-facts">
        {facts.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note !== null && <span className="muted"> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {clock.isLateOrder ? <Notice tone="info">{words.lateOrder}</Notice> : <p className="hint">{words.notLate}</p>}
    </>
  );
}

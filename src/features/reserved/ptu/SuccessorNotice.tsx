import { reservationMessages } from "../../../format/messages/reservation";
import type { PtuItem } from "../../../model/item";
import { openScenario, usePlanState } from "../../../store/planStore";
import { Button } from "../../../ui/Button";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { successorCost, takeSuccessor, useSuccessors } from "./successor";

/** The reservation that is sold today in the place of PTU, what it would cost, and one press that changes to it. */
export function SuccessorNotice({ item }: { item: PtuItem }) {
  const words = useMessages(reservationMessages);
  const format = useFormat();
  const currency = usePlanState((state) => openScenario(state).currency);
  const successors = useSuccessors(item);
  const [first] = successors;
  if (first === undefined) return null;
  return (
    <Notice tone="info">
      <p>{words.successor.sold(first.item.model)}</p>
      <ul className="reserved-successors">
        {successors.map((successor) => {
          const { text, isOnce } = successorCost(successor);
          const money = format.moneyText(text, currency);
          return (
            <li key={successor.speed}>
              {words.successor.costs[successor.speed](
                isOnce ? words.successor.once(money) : words.successor.aMonth(money),
              )}
              {!successor.isBoughtAlike && words.successor.byDays}
            </li>
          );
        })}
      </ul>
      <p>{words.successor.stays}</p>
      <div className="reserved-acts">
        {successors.map((successor) => (
          <Button
            key={successor.speed}
            onClick={() => {
              takeSuccessor(successor);
              focusAfter(`field of ${item.id}`);
            }}
          >
            {words.successor.take[successor.speed]}
          </Button>
        ))}
      </div>
    </Notice>
  );
}

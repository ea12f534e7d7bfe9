import { useEffect, useRef } from "react";
import { itemKindMessages } from "../../format/messages/itemKinds";
import { shellMessages } from "../../format/messages/shell";
import { Ledger } from "../../features/scenarios/Ledger";
import type { ItemResult } from "../../pricing/pricedItem";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { itemName } from "../../store/itemNames";
import { lastPriced } from "../../store/selectors/lastPriced";
import { select } from "../../store/planStore";
import type { Item } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { FieldError } from "../../ui/fields/FieldError";
import { useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { scrollWithin } from "../../ui/tables/scrollWithin";
import { useScrollEdges } from "../../ui/tables/useScrollEdges";
import { AddMenu } from "./AddMenu";
import { ListRounding } from "./ListRounding";
import { useProblemText } from "../../ui/forms/useProblemText";

/** The edges of the list fade over this much (base.css), and a little more. */
const FADE_HEIGHT = 28;

const GROUPS = ["training", "ptu", "reservation", "model-unit", "dtu", "tokens", "media", "other"] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ kind }: Item): Group {
  switch (kind) {
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
      return "training";
    default:
      return kind;
  }
}

/**
 * The items of the scenario by kind, each with its amount, and what they add up to. The list scrolls in its own frame,
 * so that the totals stay beside it and the open item is in sight wherever it stands among sixty.
 */
export function ItemList({ priced, openId }: { priced: PricedScenario; openId: string | null }) {
  const words = useMessages(shellMessages);
  const kinds = useMessages(itemKindMessages);
  const list = useRef<HTMLDivElement>(null);
  const more = useScrollEdges(list);
  useEffect(() => {
    const open = list.current?.querySelector("[aria-current]");
    if (list.current && open) scrollWithin(list.current, open, FADE_HEIGHT, FADE_HEIGHT);
  }, [openId, priced.scenario.name]);
  return (
    <section className="item-list" aria-label={words.costs}>
      <div className="item-list-head">
        <h2>{words.costs}</h2>
        <AddMenu />
      </div>
      <div className="item-list-items fades" data-more={more} ref={list}>
        {GROUPS.map((group) => {
          const results = priced.items.filter((result) => groupOf(result.item) === group);
          if (results.length === 0) return null;
          return (
            <div key={group}>
              <h3>
                {kinds.groups[group]}{" "}
                {group === "other" ? null : <span>{group === "training" ? words.oneTime : words.aMonth}</span>}
              </h3>
              <ul>
                {results.map((result) => (
                  <li key={result.item.id}>
                    <ListedItem result={result} currency={priced.currency} open={result.item.id === openId} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <ListRounding priced={priced} />
      <Ledger priced={priced} />
    </section>
  );
}

function ListedItem({ result, currency, open }: { result: ItemResult; currency: Currency; open: boolean }) {
  const words = useMessages(shellMessages);
  const problemText = useProblemText();
  const { item } = result;
  const name = itemName(item, words.kinds[item.kind]);
  const detail = detailOf(item, words);
  const last = result.ok ? result.priced : lastPriced(item, currency);
  const once = last !== null && isZero(last.monthly) && !isZero(last.oneTime);
  const [problem] = result.ok ? [] : result.problems;
  return (
    <button
      type="button"
      className="it"
      aria-current={open ? "true" : undefined}
      onClick={() => select({ itemId: item.id })}
    >
      <b title={name}>{name}</b>
      <span className="num">
        {last === null ? null : <MoneyCell text={toText(once ? last.oneTime : last.monthly)} stale={!result.ok} />}
      </span>
      <small title={detail}>{detail}</small>
      <small className="num">{once && groupOf(item) !== "training" ? words.oneTime : null}</small>
      {problem !== undefined && <FieldError>{problemText(problem)}</FieldError>}
    </button>
  );
}

/** What tells this item from others of its kind, in a few words. */
function detailOf(item: Item, words: ReturnType<typeof useMessages<(typeof shellMessages)["en"]>>): string {
  if (item.kind === "other") return item.billing === "monthly" ? words.aMonth : words.oneTime;
  const kind = item.kind === "model-unit" || item.kind === "dtu" ? `, ${item.spec}` : "";
  return item.label === "" ? `${words.kinds[item.kind]}${kind}` : `${item.model}${kind}`;
}

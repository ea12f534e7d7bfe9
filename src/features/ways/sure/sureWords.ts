import type { TornadoContent, TornadoEnd } from "../../../charts/tornado/tornado";
import type { MessagesOf } from "../../../format/catalogue";
import type { waysMessages } from "../../../format/messages/ways";
import type { waysSureMessages } from "../../../format/messages/waysSure";
import type { Currency, DecimalText } from "../../../model/quantities";
import type { FutureInput } from "../../../pricing/ways/futures/futureRanges";
import type { Format } from "../../../ui/LocaleProvider";
import { isMoving, type SureFound, type SureRegret, type SwingEndTexts } from "./sureAnswer";

export interface SureWriting {
  readonly words: MessagesOf<typeof waysSureMessages>;
  /** Of the ways. */
  readonly shared: MessagesOf<typeof waysMessages>;
  readonly format: Format;
}

export interface SureSentence {
  readonly lead: string;
  readonly rest: readonly string[];
}

/** "70 %", and hours as they are. */
export function inputText(input: FutureInput, value: DecimalText, { format }: Pick<SureWriting, "format">): string {
  return input === "hours" ? format.number(value) : `${format.number(value)} %`;
}

export function changeText({ input, value }: SureRegret, writing: SureWriting): string {
  return writing.words.ifs[input](inputText(input, value, writing));
}

/** In how many futures the cheapest way stays it, what it costs where it does not, and what moves it most. */
export function sureSentence(found: SureFound, currency: Currency, writing: SureWriting): SureSentence {
  const { words, shared, format } = writing;
  const own = found.ways.find(({ way }) => way === found.cheapest);
  const money = (text: DecimalText) => format.moneyText(text, currency);
  const [widest] = found.swings;
  const worst = own?.worst ?? null;
  return {
    lead: words.stays(
      shared.ways[found.cheapest],
      format.number(String(own?.cheapestIn ?? 0)),
      format.number(String(found.futures)),
    ),
    rest: [
      worst === null
        ? words.noRegret
        : words.regret(changeText(worst, writing), money(worst.regret), shared.ways[worst.than]),
      ...(widest === undefined || widest.low.cost === null || widest.high.cost === null || !isMoving(widest)
        ? []
        : [words.moves(words.moved[widest.input], money(widest.low.cost), money(widest.high.cost))]),
    ],
  };
}

export function tornadoContent(found: SureFound, currency: Currency, writing: SureWriting): TornadoContent {
  const { words, shared } = writing;
  const endOf = (input: FutureInput, { value, cost, cheapest }: SwingEndTexts): TornadoEnd => ({
    value: inputText(input, value, writing),
    cost,
    cheapest: cheapest === null ? null : shared.ways[cheapest],
  });
  return {
    currency,
    name: shared.ways[found.cheapest],
    expected: found.monthly,
    rows: found.swings.map(({ input, low, high }) => ({
      key: input,
      name: words.names[input],
      low: endOf(input, low),
      high: endOf(input, high),
    })),
  };
}

import type { CardBook } from "../../rates/cardBook";
import { compareVersions } from "../../rates/compareVersions";
import { findVersions } from "../../rates/findCard";
import { findModelUnit } from "../../rates/findModelUnit";
import { findFineTuned, findPtu, findTextTraining, findVideoTraining } from "../../rates/findRow";
import { findTokenTiers } from "../../rates/findTokenTiers";
import type { RateCard } from "../../rates/rateCard";
import type { Item } from "../../model/item";
import type { Result } from "../../model/problem";
import type { Mode } from "../../model/quantities";

const NEWEST = "";

/**
 * The item pinned to the newest versions of its cards that list what it buys, or the very same item where there are
 * none. A version that is gone from the book gives way too.
 */
export function repinItem(item: Item, book: CardBook): Item {
  switch (item.kind) {
    case "text-training":
      return pinned(item, book, findTextTraining(book, item.card, NEWEST, item.model));
    case "video-training":
      return pinned(item, book, findVideoTraining(book, item.card, NEWEST, item.model));
    case "ptu": {
      const own = pinned(item, book, findPtu(book, item.card, NEWEST, item.model));
      const model = item.tokenModel === "" ? item.model : item.tokenModel;
      const version =
        item.tokenCard === "" ? null : newerTokens(book, item.tokenCard, item.tokenCardVersion, model, item.mode);
      return version === null ? own : { ...own, tokenCardVersion: version };
    }
    case "model-unit": {
      const own = pinned(item, book, findModelUnit(book, item.card, NEWEST, item.model, item.spec));
      const { measured } = item;
      const version =
        measured === null
          ? null
          : newerTokens(book, measured.tokenCard, measured.tokenCardVersion, measured.tokenModel, "instruct");
      return version === null || measured === null
        ? own
        : { ...own, measured: { ...measured, tokenCardVersion: version } };
    }
    case "tokens":
      return pinned(
        item,
        book,
        item.fineTuned
          ? findFineTuned(book, item.card, NEWEST, item.model)
          : findTokenTiers(book, item.card, NEWEST, item.model, item.mode),
      );
    case "other":
      return item;
    default:
      return item satisfies never;
  }
}

function pinned<I extends Exclude<Item, { kind: "other" }>>(
  item: I,
  book: CardBook,
  found: Result<{ readonly card: RateCard }>,
): I {
  const version = newer(book, item.card, item.cardVersion, found);
  return version === null ? item : { ...item, cardVersion: version };
}

function newerTokens(book: CardBook, card: string, version: string, model: string, mode: Mode): string | null {
  return newer(book, card, version, findTokenTiers(book, card, NEWEST, model, mode));
}

/** The version found, where it is a newer one than the pinned; an unpinned item means the newest anyway. */
function newer(
  book: CardBook,
  card: string,
  version: string,
  found: Result<{ readonly card: RateCard }>,
): string | null {
  if (version === NEWEST || !found.ok) return null;
  const isGone = !findVersions(book, card).includes(version);
  return isGone || compareVersions(found.value.card.version, version) > 0 ? found.value.card.version : null;
}

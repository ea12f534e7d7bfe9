import type { RateCards } from "../../rates/card/rateCards";
import { compareVersions } from "../../rates/card/compareVersions";
import { findVersions } from "../../rates/find/findCard";
import { findModelUnit } from "../../rates/find/findModelUnit";
import type { Found } from "../../rates/find/findListed";
import { findMedia } from "../../rates/find/findMedia";
import { findDtu, findReservation } from "../../rates/find/findReservation";
import {
  findFineTuned,
  findImageTraining,
  findPtu,
  findSpeechTraining,
  findTextTraining,
  findVideoTraining,
} from "../../rates/find/findRow";
import { findTokenTiers } from "../../rates/find/findTokenTiers";
import type { RateCard } from "../../rates/card/rateCard";
import type { DtuItem, Item, PtuItem, ReservationItem } from "../../model/item";
import type { Result } from "../../model/problem";
import type { Mode } from "../../model/quantities";

const NEWEST = "";

/**
 * The item pinned to the newest versions of its cards that list what it buys, or the very same item where there are
 * none. A version that no card file has any more gives way too.
 */
export function repinItem(item: Item, rateCards: RateCards): Item {
  switch (item.kind) {
    case "text-training":
      return pinned(item, rateCards, findTextTraining(rateCards, item.card, NEWEST, item.model));
    case "video-training":
      return pinned(item, rateCards, findVideoTraining(rateCards, item.card, NEWEST, item.model));
    case "image-training":
      return pinned(item, rateCards, findImageTraining(rateCards, item.card, NEWEST, item.model));
    case "speech-training":
      return pinned(item, rateCards, findSpeechTraining(rateCards, item.card, NEWEST, item.model));
    case "media":
      return pinned(item, rateCards, findMedia(rateCards, item.card, NEWEST, item.model, item.variant));
    case "ptu":
    case "reservation":
    case "dtu": {
      const own = pinned(item, rateCards, findCapacity(rateCards, item));
      const model = item.tokenModel === "" ? item.model : item.tokenModel;
      const version =
        item.tokenCard === "" ? null : newerTokens(rateCards, item.tokenCard, item.tokenCardVersion, model, item.mode);
      return version === null ? own : { ...own, tokenCardVersion: version };
    }
    case "model-unit": {
      const own = pinned(item, rateCards, findModelUnit(rateCards, item.card, NEWEST, item.model, item.spec));
      const { measured } = item;
      const version =
        measured === null
          ? null
          : newerTokens(rateCards, measured.tokenCard, measured.tokenCardVersion, measured.tokenModel, "instruct");
      return version === null || measured === null
        ? own
        : { ...own, measured: { ...measured, tokenCardVersion: version } };
    }
    case "tokens":
      return pinned(
        item,
        rateCards,
        item.fineTuned
          ? findFineTuned(rateCards, item.card, NEWEST, item.model)
          : findTokenTiers(rateCards, item.card, NEWEST, item.model, item.mode),
      );
    case "other":
      return item;
    default:
      return item satisfies never;
  }
}

function findCapacity(rateCards: RateCards, item: PtuItem | ReservationItem | DtuItem): Result<Found<unknown>> {
  switch (item.kind) {
    case "ptu":
      return findPtu(rateCards, item.card, NEWEST, item.model);
    case "reservation":
      return findReservation(rateCards, item.card, NEWEST, item.model, item.speed);
    case "dtu":
      return findDtu(rateCards, item.card, NEWEST, item.model, item.spec);
    default:
      return item satisfies never;
  }
}

function pinned<I extends Exclude<Item, { kind: "other" }>>(
  item: I,
  rateCards: RateCards,
  found: Result<{ readonly card: RateCard }>,
): I {
  const version = newer(rateCards, item.card, item.cardVersion, found);
  return version === null ? item : { ...item, cardVersion: version };
}

function newerTokens(rateCards: RateCards, card: string, version: string, model: string, mode: Mode): string | null {
  return newer(rateCards, card, version, findTokenTiers(rateCards, card, NEWEST, model, mode));
}

/** The version found, where it is a newer one than the pinned; an unpinned item means the newest anyway. */
function newer(
  rateCards: RateCards,
  card: string,
  version: string,
  found: Result<{ readonly card: RateCard }>,
): string | null {
  if (version === NEWEST || !found.ok) return null;
  const isGone = !findVersions(rateCards, card).includes(version);
  return isGone || compareVersions(found.value.card.version, version) > 0 ? found.value.card.version : null;
}

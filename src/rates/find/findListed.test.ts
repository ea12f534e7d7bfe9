import { describe, expect, it } from "vitest";
import { buildRateCards } from "../card/rateCards";
import { cardsToTry, findCard, findVersions } from "./findCard";
import { findModelUnit } from "./findModelUnit";
import { findFineTuned, findPtu, findTextTraining, findVideoTraining } from "./findRow";
import { findTokenTiers } from "./findTokenTiers";
import { problem, type Result } from "../../model/problem";
import { pinnedRateCards, pinnedCards } from "../pinnedCards.testing";

const rateCards = pinnedRateCards;
const SINGAPORE = "model-studio-tokens-singapore-usd";
const HOSTILE = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", ""];

function reason<T>(result: Result<T>): string {
  return result.ok ? "found" : result.problems.map((one) => `${one.path} ${one.code}`).join(", ");
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(reason(result));
  return result.value;
}

/** The pinned cards, one file of which could not be read. */
function rateCardsWithout(card: string, version: string) {
  const refused = { card, file: `${card}@${version}.json`, problems: [problem(card, "not-json")] };
  return buildRateCards(
    pinnedCards.filter((one) => one.id !== card || one.version !== version),
    [refused],
  );
}

describe("findCard", () => {
  it("finds the newest version, or the pinned one", () => {
    expect(value(findCard(rateCards, SINGAPORE, "")).version).toBe("2026-09");
    expect(value(findCard(rateCards, SINGAPORE, "2026-03")).version).toBe("2026-03");
    expect(findVersions(rateCards, SINGAPORE)).toEqual(["2026-09", "2026-03"]);
    expect(findVersions(rateCards, "ai-paas")).toEqual(["undated"]);
  });

  it("says which part is unknown", () => {
    expect(findCard(rateCards, "x", "")).toEqual({
      ok: false,
      problems: [{ path: "card", code: "card-unknown", params: { card: "x" } }],
    });
    expect(findCard(rateCards, "ai-paas", "2026-01")).toEqual({
      ok: false,
      problems: [
        { path: "cardVersion", code: "card-version-unknown", params: { card: "ai-paas", version: "2026-01" } },
      ],
    });
  });

  it.each(HOSTILE)("knows no card and no version called %j", (name) => {
    expect(reason(findCard(rateCards, name, ""))).toBe("card card-unknown");
    if (name !== "") expect(reason(findCard(rateCards, "ai-paas", name))).toBe("cardVersion card-version-unknown");
  });

  it("says that a card was refused", () => {
    const without = rateCardsWithout("ai-paas", "undated");
    expect(reason(findCard(without, "ai-paas", ""))).toBe("card card-refused");
    expect(reason(findCard(without, "ai-paas", "undated"))).toBe("card card-refused");
    expect(findVersions(without, "ai-paas")).toEqual([]);
  });

  it("takes a refused file without a version in its name for any version that is not there", () => {
    const odd = buildRateCards(pinnedCards, [{ card: "ai-paas", file: "ai-paas.json", problems: [] }]);
    expect(reason(findCard(odd, "ai-paas", ""))).toBe("card card-refused");
    expect(reason(findCard(odd, "ai-paas", "2027-01"))).toBe("card card-refused");
    expect(value(findCard(odd, "ai-paas", "undated")).id).toBe("ai-paas");
  });
});

describe("the newest version that lists what is asked for", () => {
  it("is the newest for a model listed anew, an older one for the rest", () => {
    expect(value(findTokenTiers(rateCards, SINGAPORE, "", "qwen-plus", "instruct")).card.version).toBe("2026-09");
    expect(value(findTokenTiers(rateCards, SINGAPORE, "", "qwen3-coder-plus", "instruct")).card.version).toBe(
      "2026-03",
    );
    expect(value(findTextTraining(rateCards, "model-studio-training-china", "", "qwen3-32b")).card.version).toBe(
      "2026-06",
    );
    expect(value(findVideoTraining(rateCards, "model-studio-training-china", "", "wan2.7-i2v")).card.version).toBe(
      "2026-08",
    );
  });

  it("is the pinned one alone when pinned", () => {
    expect(value(cardsToTry(rateCards, SINGAPORE, "")).map((card) => card.version)).toEqual(["2026-09", "2026-03"]);
    expect(value(cardsToTry(rateCards, SINGAPORE, "2026-09")).map((card) => card.version)).toEqual(["2026-09"]);
    expect(reason(findTokenTiers(rateCards, SINGAPORE, "2026-09", "qwen3-coder-plus", "instruct"))).toBe(
      "model model-unknown",
    );
    expect(reason(findTextTraining(rateCards, "model-studio-training-china", "2026-08", "qwen3-32b"))).toBe(
      "card card-has-no-kind",
    );
  });

  it("is not an older one in place of one that was refused", () => {
    const newestGone = rateCardsWithout(SINGAPORE, "2026-09");
    expect(reason(findTokenTiers(newestGone, SINGAPORE, "", "qwen-plus", "instruct"))).toBe("card card-refused");
    expect(value(findTokenTiers(newestGone, SINGAPORE, "2026-03", "qwen-plus", "instruct")).card.version).toBe(
      "2026-03",
    );
    const oldestGone = rateCardsWithout(SINGAPORE, "2026-03");
    expect(value(findTokenTiers(oldestGone, SINGAPORE, "", "qwen-plus", "instruct")).card.version).toBe("2026-09");
    expect(reason(findTokenTiers(oldestGone, SINGAPORE, "", "qwen3-coder-plus", "instruct"))).toBe("card card-refused");
  });

  it("names the nearest miss: the mode of an older version rather than the model of the newest", () => {
    expect(findTokenTiers(rateCards, SINGAPORE, "", "qwen3-coder-plus", "thinking")).toEqual({
      ok: false,
      problems: [
        {
          path: "mode",
          code: "mode-not-offered",
          params: { model: "qwen3-coder-plus", mode: "thinking", card: SINGAPORE },
        },
      ],
    });
  });
});

describe("rows of each kind", () => {
  it("are found with the card they stand on", () => {
    const training = "model-studio-training-deployment";
    expect(value(findTextTraining(rateCards, training, "", "qwen3-14b")).row.price).toBe("0.0016");
    expect(value(findVideoTraining(rateCards, training, "", "wan2.2-kf2v-flash")).row).toMatchObject({
      price: "0.03",
      capSeconds: 5,
      task: "kf2v",
    });
    expect(value(findPtu(rateCards, training, "", "deepseek-v3.2")).row.daily).toEqual({
      input: "12.48",
      output: "1.92",
    });
    expect(value(findFineTuned(rateCards, "model-deployment-china", "", "qwen3-8b")).row.thinkingOutput).toBe("0.005");
    expect(value(findModelUnit(rateCards, "model-deployment-china", "", "glm-4.7", "MU6x32-pd")).row.monthly).toBe(
      "386848",
    );
    expect(
      value(findModelUnit(rateCards, "model-deployment-international", "", "qwen3-vl-8b-thinking", "MU1")).row.hourly,
    ).toBe("20");
  });

  it("say model, spec or kind when there is none", () => {
    expect(findModelUnit(rateCards, "model-deployment-china", "", "glm-4.7", "MU6x31")).toEqual({
      ok: false,
      problems: [
        {
          path: "spec",
          code: "spec-unknown",
          params: { spec: "MU6x31", model: "glm-4.7", card: "model-deployment-china" },
        },
      ],
    });
    expect(findPtu(rateCards, "model-deployment-china", "", "qwen9")).toEqual({
      ok: false,
      problems: [{ path: "model", code: "model-unknown", params: { model: "qwen9", card: "model-deployment-china" } }],
    });
    expect(reason(findPtu(rateCards, "ai-paas", "", "qwen-plus"))).toBe("card card-has-no-kind");
    expect(reason(findModelUnit(rateCards, "ai-paas", "", "qwen-plus", "MU1"))).toBe("card card-has-no-kind");
  });

  it("keep the vendor's spelling of a code, in whatever case it is asked for", () => {
    expect(reason(findModelUnit(rateCards, "model-deployment-china", "", "Kimi-K2.5", "MU2x8"))).toBe("found");
    expect(value(findModelUnit(rateCards, "model-deployment-china", "", "kimi-k2.5", "mu2X8")).row).toMatchObject({
      model: "Kimi-K2.5",
      spec: "MU2x8",
    });
  });

  it.each(HOSTILE)("have no model called %j", (model) => {
    const china = "model-deployment-china";
    expect(reason(findPtu(rateCards, china, "", model))).toBe("model model-unknown");
    expect(reason(findFineTuned(rateCards, china, "", model))).toBe("model model-unknown");
    expect(reason(findModelUnit(rateCards, china, "", model, model))).toBe("model model-unknown");
    expect(reason(findTokenTiers(rateCards, "ai-paas", "", model, "thinking"))).toBe("model model-unknown");
  });

  it("refuse thinking where only instruct is listed, and the other way round", () => {
    expect(reason(findTokenTiers(rateCards, "model-studio-billing", "", "qwen-max", "thinking"))).toBe(
      "mode mode-not-offered",
    );
    expect(reason(findTokenTiers(rateCards, "ai-paas", "", "qwen3-30b-a3b-thinking-2507", "instruct"))).toBe(
      "mode mode-not-offered",
    );
  });
});

import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import { priceItem } from "../priceItem";
import { context, pricedOf, refusalOf, textTraining, videoTraining } from "../pricing.testing";

describe("text training", () => {
  it("costs tokens × epochs × price per 1,000 (RULES.md section 2)", () => {
    const priced = pricedOf(textTraining());
    expect(toText(priced.oneTime)).toBe("288");
    expect(toText(priced.monthly)).toBe("0");
    expect(priced.working.map((step) => toText(step.result))).toEqual(["36000000", "288"]);
  });

  it("adds the mixed-in tokens", () => {
    expect(toText(pricedOf(textTraining({ mixedTokens: "1" })).oneTime)).toBe("288.000024");
  });

  it("bills a cancelled job by the tokens processed, below and at its end, and refuses one cancelled after it", () => {
    const fee = (cancelledAfterTokens: string) => toText(pricedOf(textTraining({ cancelledAfterTokens })).oneTime);
    expect([fee("0"), fee("1"), fee("35999999"), fee("36000000")]).toEqual(["0", "0.000008", "287.999992", "288"]);
    expect(refusalOf(textTraining({ cancelledAfterTokens: "36000001" }))).toEqual([
      "cancelledAfterTokens above-maximum",
    ]);
  });

  it("refuses 0 epochs, and names every limit that is passed", () => {
    expect(refusalOf(textTraining({ epochs: "0" }))).toEqual(["epochs below-minimum"]);
    expect(refusalOf(textTraining({ epochs: "0", cancelledAfterTokens: "5" }))).toEqual([
      "epochs below-minimum",
      "cancelledAfterTokens above-maximum",
    ]);
    expect(toText(pricedOf(textTraining({ epochs: "1" })).oneTime)).toBe("96");
    const refused = priceItem(textTraining({ cancelledAfterTokens: "36000001" }), context());
    expect(!refused.ok && refused.problems[0]?.params).toEqual({
      value: "36000001",
      minimum: "0",
      maximum: "36000000",
    });
  });

  it("is refused where the card, the version, the model or the currency does not fit", () => {
    expect(refusalOf(textTraining({ card: "nowhere" }))).toEqual(["card card-unknown"]);
    expect(refusalOf(textTraining({ cardVersion: "1999-01-01" }))).toEqual(["cardVersion card-version-unknown"]);
    expect(refusalOf(textTraining({ model: "__proto__" }))).toEqual(["model model-unknown"]);
    expect(refusalOf(textTraining(), context("CNY"))).toEqual(["card card-currency"]);
    expect(refusalOf(textTraining({ card: "ai-paas" }))).toEqual(["card card-has-no-kind"]);
  });
});

describe("video training", () => {
  it("gives the worked example of source 000: 187,200 tokens, $9.36", () => {
    const priced = pricedOf(videoTraining());
    expect(toText(priced.oneTime)).toBe("9.36");
    expect(priced.working.map((step) => toText(step.result))).toEqual(["13", "187200", "9.36"]);
  });

  it("refuses 0 epochs", () => {
    expect(refusalOf(videoTraining({ epochs: "0" }))).toEqual(["epochs below-minimum"]);
  });

  it.each([
    ["0.49", "0"],
    ["0.5", "1"],
    ["3.4", "3"],
    ["3.5", "4"],
    ["9.5", "10"],
    ["10.4", "10"],
    ["11.5", "10"],
  ])("bills %s s as %s s of wan2.5", (seconds, billed) => {
    const priced = pricedOf(videoTraining({ clips: [{ seconds, count: "1" }], maxPixels: "1024", epochs: "1" }));
    expect(toText(priced.working[0]!.result)).toBe(billed);
  });

  it("caps wan2.2 at 5 s, and says how many clips are capped or bill nothing", () => {
    const priced = pricedOf(
      videoTraining({
        model: "wan2.2-i2v-flash",
        clips: [
          { seconds: "6", count: "4" },
          { seconds: "0.4", count: "3" },
        ],
        maxPixels: "1024",
        epochs: "1",
      }),
    );
    expect(toText(priced.working[0]!.result)).toBe("20");
    expect(
      priced.warnings.filter((one) => one.field === "clips").map((one) => [one.code, one.params["clips"]]),
    ).toEqual([
      ["clip-under-half-second", "3"],
      ["clip-capped", "4"],
    ]);
  });
});

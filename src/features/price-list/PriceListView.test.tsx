import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { priceTable } from "./priceTable";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { CardPricesTable } from "./CardPricesTable";

const { cards } = priceTable(pinnedRateCards);
const markup = (id: string, language: "en" | "zh", unit: "thousand" | "million") => {
  const prices = cards.find(({ card }) => card.id === id);
  if (prices === undefined) throw new Error(id);
  return renderToStaticMarkup(
    <LocaleProvider language={language}>
      <CardPricesTable prices={prices} unit={unit} />
    </LocaleProvider>,
  );
};

describe("CardPricesTable", () => {
  it("has a row a price, and says where they come from", () => {
    const html = markup("model-studio-billing", "en", "thousand").replaceAll("\u00a0", " ");
    expect(html.match(/<tr/g)).toHaveLength(7);
    expect(html).toContain("Edition 3 April 2025, International, Alibaba Cloud, Price card model-studio-billing");
    expect(html).toContain("(USD)");
  });

  it("moves the point of token prices only", () => {
    const html = markup("model-studio-training-deployment", "en", "million");
    expect(html).toContain("million tokens");
    expect(html).toContain("10,000 tokens/min per hour");
    expect(html).toContain(">0.28<");
  });

  it("says of an image or a video what the page files it under, in either language", () => {
    const [media] = priceTable(buildRateCards([realCard("model-studio-other-virginia-us-cny@2026-10.json")], [])).cards;
    if (media === undefined) throw new Error("no card");
    const html = (language: "en" | "zh") =>
      renderToStaticMarkup(
        <LocaleProvider language={language}>
          <CardPricesTable prices={media} unit="thousand" />
        </LocaleProvider>,
      );
    expect(html("en")).toContain("Video: Wan text to video, 720P");
    expect(html("zh")).toContain("视频：万相-文生视频，720P");
  });

  it("tells another product and undated editions apart, in Chinese too", () => {
    expect(markup("ai-paas", "en", "thousand")).toContain("not Model Studio list prices");
    expect(markup("model-deployment-china", "zh", "thousand")).toContain("未注明日期，晚于 2026年5月26日");
  });
});

import "../plot/trafficCharts.css";
import { memo } from "react";
import { chartReadoutMessages } from "../../format/messages/charts";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { toText } from "../../money/toText";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { costCurveLayout, keptText } from "./costCurveLayout";
import { RingedPlot } from "../plot/RingedPlot";
import { textWidth } from "../plot/textWidth";
import { stepsText } from "../plot/tpmText";
import { costCurveReadout } from "../plot/trafficReadouts";
import type { CostCurveContent } from "../plot/trafficShapes";

export interface CostCurveChartProps extends CostCurveContent {
  readonly fixed?: FixedSize | undefined;
}

const HEIGHT = 272;

/** Cost against the reservation in one dimension: reserved, overflow and their sum, with the optimum marked. */
export const CostCurveChart = memo(function CostCurveChart({ fixed, ...content }: CostCurveChartProps) {
  const { dimension, points, bestSteps, payAsYouGo, currency } = content;
  const words = useMessages(trafficChartMessages);
  const readout = useMessages(chartReadoutMessages);
  const format = useFormat();
  const language = useLanguage();
  const money = (amount: CostCurveContent["payAsYouGo"]) => format.moneyText(toText(amount), currency);
  const { curve } = words;
  const best = points.find(({ steps }) => steps === bestSteps);
  const [first] = points;
  const last = points.at(-1);
  const title = `${curve.title[dimension]}${words.list}${keptText(content, { words, format })}`;
  const said = [
    ...(best === undefined
      ? []
      : [
          best.steps === 0
            ? curve.describeNone(title, money(best.total))
            : curve.describe(title, stepsText(best.steps, dimension, format), money(best.total)),
        ]),
    ...(first === undefined || last === undefined
      ? [words.noData]
      : [curve.describeEnds(money(first.total), money(last.total), stepsText(last.steps, dimension, format))]),
    curve.describePayg(money(payAsYouGo)),
  ];
  return (
    <ChartBox
      description={said.join(words.join)}
      fixed={fixed}
      heightFor={() => HEIGHT}
      readout={costCurveReadout(content, { words, readout, format, language })}
    >
      {(width, height) => {
        const layout = costCurveLayout(content, { width, height }, { words, format, language, measure: textWidth });
        return { scale: layout.scale, ink: <RingedPlot layout={layout} width={width} height={height} /> };
      }}
    </ChartBox>
  );
});

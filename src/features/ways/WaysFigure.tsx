import { ChartFrame } from "../../charts/plot/ChartFrame";
import { WaysChart, WaysChartTable } from "../../charts/ways/WaysChart";
import { waysMessages } from "../../format/messages/ways";
import { useChartFiles } from "../../store/transfer/chartFiles";
import { useWorkloadForm } from "../../store/workloadForm";
import { useMessages } from "../../ui/LocaleProvider";
import type { WaysAnswer } from "./waysAnswer";

/** What each way costs by volume, and which is the cheapest where. */
export function WaysFigure({ answer: { volume, workload } }: { answer: WaysAnswer }) {
  const words = useMessages(waysMessages);
  const files = useChartFiles();
  const { budget } = useWorkloadForm().values;
  const content = { ...volume, currency: workload.currency, budget: budget === "" ? null : budget };
  return (
    <ChartFrame
      title={words.chart.title}
      note={words.chart.note}
      files={files}
      table={<WaysChartTable {...content} caption={words.chart.table} />}
    >
      <WaysChart {...content} />
    </ChartFrame>
  );
}

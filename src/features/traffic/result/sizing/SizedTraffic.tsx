import { lazy, Suspense, useState } from "react";
import { trafficMessages } from "../../../../format/messages/traffic";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import type { SizingResult } from "./sizingResult";
import type { SizedStudy } from "./sizingStudy";
import type { TrafficSource } from "../../../../worker/trafficFacts";
import type { StudyOptionName } from "../../../../traffic/study/study";
import { ErrorBoundary } from "../../../../ui/notices/ErrorBoundary";
import { useMessages } from "../../../../ui/LocaleProvider";
import { Skeleton } from "../../../../ui/notices/Skeleton";
import { sourceName } from "../../source/sourceName";
import { IntoPlan } from "../intoPlan/IntoPlan";
import { OptionsTable } from "../OptionsTable";

const ResultCharts = lazy(() => import("../ResultCharts").then((module) => ({ default: module.ResultCharts })));
const MixSection = lazy(() => import("../MixSection").then((module) => ({ default: module.MixSection })));
const BlockSection = lazy(() => import("../BlockSection").then((module) => ({ default: module.BlockSection })));
const ReplicaSection = lazy(() =>
  import("../replicas/ReplicaSection").then((module) => ({ default: module.ReplicaSection })),
);
const CertaintySection = lazy(() =>
  import("../certainty/CertaintySection").then((module) => ({ default: module.CertaintySection })),
);

interface SizedTrafficProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  readonly source: TrafficSource;
}

/** What one study says below its answer: options, the way into the plan, charts, the mix in time, how sure it is. */
export function SizedTraffic({ sized, result, source }: SizedTrafficProps) {
  const words = useMessages(trafficMessages);
  const results = useMessages(trafficResultMessages);
  const usual: StudyOptionName = result.cheapest ?? "coverage";
  const [chosen, setChosen] = useState<StudyOptionName | null>(null);
  const shown =
    [chosen, usual, "peak" as const].find((name) =>
      result.options.some((one) => one.name === name && one.found !== null),
    ) ?? "peak";
  const option = result.options.find((one) => one.name === shown);
  const { mix } = sized.study;
  const isPriced = sized.basis.hasTokenPrices;
  // A profile that came out of the plan keeps the name of what was measured.
  const measured = source.from === "plan" ? source.name : sourceName(source, words);
  return (
    <>
      <OptionsTable sized={sized} result={result} chosen={shown} onChoose={setChosen} />
      {option?.found && (
        <IntoPlan
          key={sized.key}
          sized={sized}
          result={result}
          name={shown}
          outcome={option.found.outcome}
          source={measured}
        />
      )}
      {option?.found && (
        <section className="res-figures" aria-label={results.charts}>
          <ErrorBoundary resetKey={sized.key}>
            <Suspense fallback={<Skeleton shape="figure" />}>
              <ResultCharts sized={sized} result={result} name={shown} outcome={option.found.outcome} />
            </Suspense>
          </ErrorBoundary>
        </section>
      )}
      {isPriced && sized.basis.rules.overflow !== "refused" && mix !== null && result.mix !== null && (
        <ErrorBoundary resetKey={sized.key}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <MixSection sized={sized} result={result} mix={mix} costs={result.mix} source={measured} />
          </Suspense>
        </ErrorBoundary>
      )}
      {isPriced && sized.basis.rules.overflow !== "refused" && sized.basis.money.block !== null && (
        <ErrorBoundary resetKey={sized.key}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <BlockSection sized={sized} result={result} source={measured} />
          </Suspense>
        </ErrorBoundary>
      )}
      <ErrorBoundary resetKey={sized.key}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <ReplicaSection sized={sized} result={result} source={measured} />
        </Suspense>
      </ErrorBoundary>
      {isPriced && sized.basis.rules.overflow !== "refused" && source.from !== "steady" && (
        <ErrorBoundary resetKey={sized.key}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <CertaintySection sized={sized} result={result} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

import { useMemo } from "react";
import { certaintyMessages } from "../../../../format/messages/certainty";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { toText } from "../../../../money/toText";
import type { Amount } from "../../../../money/amount";
import type { Steps } from "../../../../model/sizing";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../../model/ptuSteps";
import type { Certainty, Range } from "../../../../traffic/certainty/certainty";
import { Button } from "../../../../ui/Button";
import { DataTable } from "../../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { periodWords, tpmTexts } from "../resultWords";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import { useCertainty } from "./certaintyAnswer";
import { certaintyFigures, type CertaintyFigures, type TestedFigures } from "./certaintyFigures";
import { foundWords, limitWords, neverPays, rangeWords, savingWords, slidingWords } from "./certaintyWords";

interface CertaintyProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
}

/** What becomes of the best reservation on other traffic of the same kind, and under another reading of a minute. */
export function CertaintySection({ sized, result }: CertaintyProps) {
  const words = useMessages(certaintyMessages);
  return (
    <section className="res-mix res-certainty" aria-labelledby="res-certainty">
      <h3 id="res-certainty">{words.title}</h3>
      <Body sized={sized} result={result} />
    </section>
  );
}

function Body({ sized, result }: CertaintyProps) {
  const words = useMessages(certaintyMessages);
  const results = useMessages(trafficResultMessages);
  const { certainty, failure, share, again } = useCertainty(sized);
  if (failure !== null) {
    return (
      <Notice tone="error" isNews actions={<Button onClick={again}>{results.again}</Button>}>
        {`${words.failed}${results.restsOn.stop}`}
      </Notice>
    );
  }
  if (certainty === null) {
    return (
      <div className="res-run">
        <progress className="traffic-progress" aria-label={words.running} max={1} value={share} />
        <span className="muted sm">{words.running}</span>
      </div>
    );
  }
  return <Answer certainty={certainty} sized={sized} result={result} />;
}

function Answer({ certainty, sized, result }: CertaintyProps & { readonly certainty: Certainty }) {
  const words = useMessages(certaintyMessages);
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const figures = useMemo(() => certaintyFigures(certainty, sized, result), [certainty, sized, result]);
  const { tested } = figures;
  const found = foundWords(figures, certainty, words, format);
  const notes = [
    limitWords(certainty, sized.study.totals.minutes, words),
    ...(tested?.isThinned === true ? [words.thinned] : []),
    ...(tested === null ? [] : [words.seed(format.number(String(tested.seed)))]),
  ];
  return (
    <>
      {found.length > 0 && <p className="res-said">{found.join(results.sentenceGap)}</p>}
      <p className="hint">{notes.join(results.sentenceGap)}</p>
      {tested !== null && !neverPays(figures) && (
        <Tests figures={figures} tested={tested} sized={sized} result={result} />
      )}
      <p className="hint">
        {slidingWords(figures.sliding, figures.chosen, words, results, format).join(results.sentenceGap)}
      </p>
    </>
  );
}

interface TestRow {
  readonly key: string;
  readonly name: string;
  readonly input: string;
  readonly output: string;
  readonly saving: string;
  readonly details?: readonly string[];
}

function Tests({
  figures,
  tested,
  sized,
  result,
}: CertaintyProps & { readonly figures: CertaintyFigures; readonly tested: TestedFigures }) {
  const words = useMessages(certaintyMessages);
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const { sliding, chosen } = figures;
  const period = periodWords(sized, result.headline, results, format);
  const money = (value: Amount) => format.moneyText(toText(value), sized.basis.money.currency);
  const saving = (value: Amount | null) => savingWords(value, format);
  const savings = ({ low, high }: Range<Amount | null>) => rangeWords(saving(low), saving(high), words);
  const tpm = ({ low, high }: Range<number>, step: number) =>
    rangeWords(format.number(String(low * step)), format.number(String(high * step)), words);
  const size = (steps: Steps) => tpmTexts(steps, format);
  const rows: readonly TestRow[] = [
    { key: "chosen", name: words.rows.chosen, ...size(chosen), saving: saving(figures.chosenSaves) },
    ...(["first", "second"] as const).map((half) => ({
      key: half,
      name: words.rows[half],
      ...size(tested[half].chosen),
      saving: saving(tested[half].saves),
      details: [words.couldSave(saving(tested[half].bestSaves))],
    })),
    {
      key: "redrawn",
      name: words.rows.redrawn,
      input: tpm(tested.inputSteps, INPUT_STEP_TPM),
      output: tpm(tested.outputSteps, OUTPUT_STEP_TPM),
      saving: savings(tested.bestSaves),
    },
    { key: "same", name: words.rows.same, ...size(chosen), saving: savings(tested.sameSaves) },
    {
      key: "regret",
      name: words.rows.regret,
      ...size(tested.leastRegret),
      saving: "–",
      details: [
        words.regret(money(tested.leastRegret.most), period),
        words.regretThan(money(tested.chosenRegret), period),
      ],
    },
    ...(sliding.is === "known"
      ? [
          {
            key: "sliding",
            name: words.rows.sliding,
            ...size(sliding.best),
            saving: saving(sliding.bestSaves),
            details: [words.slidingSame(saving(sliding.chosenSaves))],
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={words.table}
      captionHidden
      tight
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "what",
          header: words.columns.what,
          rowHeader: true,
          cell: ({ name, details = [] }) => (
            <>
              {name}
              {details.map((detail) => (
                <span key={detail} className="res-detail">
                  {detail}
                </span>
              ))}
            </>
          ),
        },
        { key: "input", header: words.columns.input, numeric: true, cell: ({ input }) => input },
        { key: "output", header: words.columns.output, numeric: true, cell: ({ output }) => output },
        { key: "saving", header: words.columns.saving, numeric: true, cell: ({ saving: text }) => text },
      ]}
    />
  );
}

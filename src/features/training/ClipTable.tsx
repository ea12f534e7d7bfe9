import "./training.css";
import { useId, useState } from "react";
import { controlMessages } from "../../format/messages/controls";
import { trainingMessages } from "../../format/messages/training";
import { addClips, clipRoom, useBilledClips } from "./clips";
import type { VideoTrainingItem } from "../../model/trainingItem";
import type { Problem } from "../../model/problem";
import { Button, IconButton } from "../../ui/Button";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Selector } from "../../ui/overlays/takeFocus";
import { ClipRow } from "./ClipRow";
import { PasteDurations } from "./PasteDurations";

/** Rows in sight at a time: a pasted list may have thousands, and each keystroke draws them again. */
const PAGE = 20;
const NEW_CLIP = { seconds: "5", count: "1" } as const;

/** The clip list, and for each row what is billed. */
export function ClipTable({ item, problems }: { item: VideoTrainingItem; problems: readonly Problem[] }) {
  const words = useMessages(trainingMessages);
  const controls = useMessages(controlMessages);
  const format = useFormat();
  const headId = useId();
  const [page, setPage] = useState(0);
  const [added, setAdded] = useState<number | null>(null);
  const [isPasting, setPasting] = useState(false);
  const rows = item.clips.length;
  const lastPage = Math.ceil(rows / PAGE) - 1;
  const from = Math.min(page, lastPage) * PAGE;
  const to = Math.min(from + PAGE, rows);
  const billed = useBilledClips(item, item.clips, from, to);
  const problemRows = problems.map(clipIndex).filter((index) => index !== null);
  const hasProblem = problemRows.length > 0;
  const hidden = problemRows.find((index) => index < from || index >= to) ?? null;
  const turnTo = (next: number) => {
    setAdded(null);
    setPage(next);
  };
  const add = () => {
    addClips(item, [NEW_CLIP]);
    setAdded(rows);
    setPage(Math.floor(rows / PAGE));
  };
  // The row that moved up can be removed with the next press; after the last, the one above it. The only row left has
  // its number.
  const firstOf = (index: number): Selector => `[name="clips[${index}].seconds"]`;
  const removeButton = (index: number): Selector => `.clips tr:has(${firstOf(index)}) button:enabled`;
  return (
    <div role="group" aria-labelledby={headId}>
      <div className="clips-head">
        <h3 id={headId}>{words.clips}</h3>
        <Button look="text" onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
      </div>
      <table className="clips" aria-labelledby={headId}>
        <thead>
          <tr>
            <th scope="col">{words.seconds}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.billedEach}</th>
            <th scope="col" className="w-all">
              {words.billedAll}
            </th>
            <td className="w-remove" />
          </tr>
        </thead>
        <tbody>
          {item.clips.slice(from, to).map((_clip, at) => {
            const index = from + at;
            return (
              <ClipRow
                key={index}
                item={item}
                index={index}
                billed={billed?.rows[at] ?? null}
                problems={problems}
                isNew={index === added}
                onRemoved={() =>
                  focusAfter(removeButton(index), removeButton(index - 1), firstOf(index - 1), firstOf(0))
                }
              />
            );
          })}
        </tbody>
        {billed && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {/* A sum over a row that can't be read must not look whole. */}
              <td>{hasProblem ? controls.incomplete : format.number(billed.clips)}</td>
              <td className="w-all" />
              <td>{hasProblem ? "–" : words.inSeconds(format.number(billed.totalSeconds))}</td>
              <td className="w-remove" />
            </tr>
          </tfoot>
        )}
      </table>
      <div className="clips-foot">
        <Button look="text" icon="plus" disabled={clipRoom(item) < 1} onClick={add}>
          {words.addRow}
        </Button>
        {hidden !== null && (
          <Button look="text" icon="err" onClick={() => turnTo(Math.floor(hidden / PAGE))}>
            {words.showProblem(format.number(String(hidden + 1)))}
          </Button>
        )}
        {lastPage > 0 && (
          <div className="clips-pages">
            <span className="hint">{words.rowsShown(...spoken(from + 1, to, rows))}</span>
            <IconButton
              icon="arrow-left"
              label={words.earlierRows}
              disabled={from === 0}
              onClick={() => turnTo(from / PAGE - 1)}
            />
            <IconButton
              icon="arrow-right"
              label={words.laterRows}
              disabled={to === rows}
              onClick={() => turnTo(from / PAGE + 1)}
            />
          </div>
        )}
      </div>
      {isPasting && <PasteDurations item={item} onClose={() => setPasting(false)} onDone={() => turnTo(0)} />}
    </div>
  );

  function spoken(...numbers: readonly [number, number, number]): [string, string, string] {
    const [a, b, c] = numbers;
    return [format.number(String(a)), format.number(String(b)), format.number(String(c))];
  }
}

/** The row a problem stands in, or null where it is none of the clip list's. */
function clipIndex({ path }: Problem): number | null {
  const match = /^clips\[(\d+)\]/.exec(path);
  return match === null ? null : Number(match[1]);
}

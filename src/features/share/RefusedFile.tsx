import "./share.css";
import { refusedFileMessages } from "../../format/messages/refusedFile";
import type { Problem } from "../../model/problem";
import { LazyProblemText } from "../../ui/forms/LazyProblemText";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";

const MOST_SHOWN = 8;

/** Why a file is no plan: each fault with its path, the first few of many. */
export function RefusedFile({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const words = useMessages(refusedFileMessages);
  const format = useFormat();
  const left = problems.length - MOST_SHOWN;
  return (
    <Notice tone="error">
      <p>{words.fileProblems(name)}</p>
      <dl className="file-problems">
        {problems.slice(0, MOST_SHOWN).map((one, index) => (
          <div key={`${index} ${one.path}`}>
            <dt>{one.path === "" ? words.wholeFile : <code>{one.path}</code>}</dt>
            <dd>
              <LazyProblemText problem={one} />
            </dd>
          </div>
        ))}
      </dl>
      {left > 0 && <p>{words.moreProblems(format.number(String(left)))}</p>}
    </Notice>
  );
}

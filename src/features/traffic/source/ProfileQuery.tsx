import { useRef } from "react";
import { bigLogsMessages } from "../../../format/messages/bigLogs";
import { downloadFile } from "../../../store/transfer/planFiles";
import { queryFileName, useQueryText, type QueryEngine } from "./queryText";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/fields/Field";
import { useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { Skeleton } from "../../../ui/notices/Skeleton";
import { useCopy } from "../../../ui/useCopy";

/** The query for one engine, to be read, copied or downloaded. */
export function ProfileQuery({ engine, wanted }: { engine: QueryEngine; wanted: boolean }) {
  const words = useMessages(bigLogsMessages);
  const query = useQueryText(engine, wanted);
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, copy] = useCopy(field);
  const file = queryFileName(engine);
  switch (query.is) {
    case "loading":
      return (
        <div role="status" aria-label={words.loading}>
          <Skeleton lines={8} />
        </div>
      );
    case "missing":
      return (
        <Notice
          tone="error"
          isNews
          actions={
            <Button look="text" onClick={query.again}>
              {words.again}
            </Button>
          }
        >
          {words.missing(file)}
        </Notice>
      );
    case "here":
      return (
        <>
          <div>
            <Field label={words.query(words.engines[engine])} hint={words.change}>
              {(wires) => (
                <textarea
                  {...wires}
                  ref={field}
                  name="query"
                  readOnly
                  rows={18}
                  wrap="off"
                  spellCheck={false}
                  lang="en"
                  className="query-text"
                  value={query.text}
                />
              )}
            </Field>
          </div>
          <div className="query-acts">
            <Button icon="copy" onClick={copy}>
              {words.copy}
            </Button>
            <Button
              icon="download"
              onClick={() => downloadFile({ name: file, type: "application/sql", text: query.text })}
            >
              {words.download(file)}
            </Button>
            <span role="status" className="sm">
              {copied === "yes" ? words.copied : copied === "by-hand" ? words.copyByHand : ""}
            </span>
          </div>
        </>
      );
    default:
      return query satisfies never;
  }
}

import "./bigLogs.css";
import { useState } from "react";
import { bigLogsMessages } from "../../../format/messages/bigLogs";
import { QUERY_ENGINES, type QueryEngine } from "./queryText";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useMessages } from "../../../ui/LocaleProvider";
import { Segmented } from "../../../ui/fields/Segmented";
import { ProfileQuery } from "./ProfileQuery";

/**
 * For a log too big for a page: queries that make its profile on an engine the person already has. Fetched when
 * unfolded.
 */
export function BigLogs() {
  const words = useMessages(bigLogsMessages);
  const [isOpen, setOpen] = useState(false);
  const [engine, setEngine] = useState<QueryEngine>("duckdb");
  return (
    <section className="big-logs" aria-label={words.title}>
      <Disclosure title={words.title} summary={words.summary} onToggle={setOpen}>
        <p>{words.intro}</p>
        <Segmented<QueryEngine>
          label={words.engine}
          value={engine}
          onValue={setEngine}
          choices={QUERY_ENGINES.map((one) => ({ value: one, label: words.engines[one] }))}
        />
        <ProfileQuery key={engine} engine={engine} wanted={isOpen} />
        <p className="muted sm">{words.excessOnly}</p>
      </Disclosure>
    </section>
  );
}

import "./share.css";
import { useRef } from "react";
import { shareMessages } from "../../format/messages/share";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { Field } from "../../ui/fields/Field";
import { useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { useCopy } from "../../ui/useCopy";
import { useProblemText } from "../../ui/forms/useProblemText";

/** Characters of it that are drawn: an address may have two million. */
const SHOWN = 16_384;

/** Why a link did not open; the link itself stays to be copied (FAULTS.md 1–5). The open plan is not touched. */
export function LinkProblemDialog({ problem, raw, onClose }: { problem: Problem; raw: string; onClose: () => void }) {
  const words = useMessages(shareMessages);
  const problemText = useProblemText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, copy] = useCopy(field, raw);
  return (
    <Dialog
      title={words.problem.title}
      onClose={onClose}
      footer={
        <>
          <Button icon="copy" onClick={copy}>
            {words.problem.copy}
          </Button>
          <Button look="main" onClick={onClose}>
            {words.problem.close}
          </Button>
        </>
      }
    >
      <Notice tone="error">
        {problemText(problem)}
        {problem.path !== "" && (
          <>
            {" "}
            <code>{problem.path}</code>
          </>
        )}
      </Notice>
      <Field label={words.problem.raw} hint={words.problem.keep}>
        {(wires) => (
          <textarea
            {...wires}
            ref={field}
            name="rawLink"
            readOnly
            rows={4}
            value={raw.slice(0, SHOWN)}
            className="raw-link"
          />
        )}
      </Field>
      <p role="status" className="share-said sm">
        {copied === "yes" ? words.copied : copied === "by-hand" ? words.copyByHand : ""}
      </p>
    </Dialog>
  );
}

import { useState } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import { openText } from "../../store/traffic/trafficVerbs";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { useMessages } from "../../ui/LocaleProvider";
import { TextAreaField } from "../../ui/TextField";

/** For rows from a spreadsheet or a terminal. */
export function PasteFold() {
  const words = useMessages(trafficMessages);
  const [text, setText] = useState("");
  return (
    <Disclosure title={words.orPaste} summary={words.pasteSummary}>
      <div className="traffic-paste">
        <TextAreaField name="pastedLog" label={words.pasteLabel} value={text} onValue={setText} rows={6} hint={words.pasteHint} />
      </div>
      <div><Button disabled={text.trim() === ""} onClick={() => void openText(text)}>{words.readPasted}</Button></div>
    </Disclosure>
  );
}

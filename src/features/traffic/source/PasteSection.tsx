import { useState } from "react";
import { trafficMessages } from "../../../format/messages/traffic";
import { openText } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useMessages } from "../../../ui/LocaleProvider";
import { PasteField } from "../../../ui/fields/PasteField";
import { isNothing, NOTHING_PASTED, type PastedText } from "../../../ui/fields/pastedText";

/** For rows from a spreadsheet or a terminal. */
export function PasteSection() {
  const words = useMessages(trafficMessages);
  const [pasted, setPasted] = useState<PastedText>(NOTHING_PASTED);
  const read = () => {
    if (pasted.is !== "taking") void openText(pasted.is === "typed" ? pasted.text : pasted.blob);
  };
  return (
    <Disclosure title={words.orPaste} summary={words.pasteSummary}>
      <div className="traffic-paste">
        <PasteField
          name="pastedLog"
          label={words.pasteLabel}
          value={pasted}
          onValue={setPasted}
          rows={6}
          hint={words.pasteHint}
        />
      </div>
      <div>
        <Button disabled={isNothing(pasted)} onClick={read}>
          {words.readPasted}
        </Button>
      </div>
    </Disclosure>
  );
}

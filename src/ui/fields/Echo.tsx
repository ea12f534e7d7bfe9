import { controlMessages } from "../../format/messages/controls";
import type { Typed } from "../../format/parseTyped";
import type { DecimalText } from "../../model/quantities";
import { Button } from "../Button";
import { useMessages } from "../LocaleProvider";

interface EchoProps {
  readonly typed: Typed;
  /** Takes the other reading instead. */
  readonly onChoose: (value: DecimalText) => void;
}

export function hasEcho(typed: Typed): boolean {
  return typed.state === "value" && typed.echo !== null;
}

/** What was understood, read back in another form than it was typed, with the other reading where there is one. */
export function Echo({ typed, onChoose }: EchoProps) {
  const words = useMessages(controlMessages);
  if (typed.state !== "value" || typed.echo === null) return null;
  const { echo, other } = typed;
  return (
    <span className="echo">
      {words.readAs} <b>{echo}</b>
      {other !== null && (
        <>
          {words.withDecimals}{" "}
          <Button look="inline" onClick={() => onChoose(other)}>
            {words.useInstead(other)}
          </Button>
        </>
      )}
    </span>
  );
}

import type { DecimalText } from "../../model/quantities";
import { Button } from "../Button";

interface FieldChoicesProps {
  readonly choices: readonly DecimalText[];
  readonly onChoose: (value: DecimalText) => void;
  /** The sentence that asks. */
  readonly errorId: string;
}

/** One press for each value that a text may mean, plain, as a text with separators is what is in doubt. */
export function FieldChoices({ choices, onChoose, errorId }: FieldChoicesProps) {
  return (
    <div className="field-choices" role="group" aria-labelledby={errorId}>
      {choices.map((choice) => (
        <Button key={choice} onClick={() => onChoose(choice)}>
          {choice}
        </Button>
      ))}
    </div>
  );
}

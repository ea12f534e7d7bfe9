import { useId, useState } from "react";
import { controlMessages } from "../../format/messages/controls";
import { scenarioMessages } from "../../format/messages/scenarios";
import { textLength } from "../../store/fields/numberSpecs";
import { renameScenario } from "../../store/planActions";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { useMessages } from "../../ui/LocaleProvider";
import { TextField } from "../../ui/fields/TextField";

interface RenameProps {
  readonly index: number;
  readonly name: string;
  /** What stands there while it has no name. */
  readonly placeholder: string;
  readonly onClose: () => void;
}

export function RenameDialog({ index, name, placeholder, onClose }: RenameProps) {
  const words = useMessages(scenarioMessages);
  const controls = useMessages(controlMessages);
  const formId = useId();
  const [typed, setTyped] = useState(name);
  const save = () => {
    if (typed !== name) renameScenario(index, typed);
    onClose();
  };
  return (
    <Dialog
      title={words.rename}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{controls.cancel}</Button>
          <Button look="main" type="submit" form={formId}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          name="scenarioName"
          label={words.name}
          value={typed}
          placeholder={placeholder}
          maxLength={textLength}
          onValue={setTyped}
        />
      </form>
    </Dialog>
  );
}

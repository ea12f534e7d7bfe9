import "./notice.css";
import { controlMessages } from "../../format/messages/controls";
import { Button, IconButton } from "../Button";
import { useMessages } from "../LocaleProvider";

export interface StatusMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** Another one for another message: the same words said again are read out again. */
  readonly id?: number | undefined;
}

/**
 * Says what was just done ("Removed Support chat") with the way back. The region is always on the page, or screen
 * readers would miss the first message. When it goes away is for the owner to say.
 */
export function Status({
  message,
  onDismiss,
}: {
  message: StatusMessage | null;
  onDismiss?: (() => void) | undefined;
}) {
  const words = useMessages(controlMessages);
  return (
    <div className="status" role="status">
      {message && (
        <div className="status-line" key={message.id}>
          <span>{message.text}</span>
          {message.action && (
            <Button look="quiet" onClick={message.action.onAction}>
              <b>{message.action.label}</b>
            </Button>
          )}
          {onDismiss && <IconButton icon="close" label={words.dismiss} onClick={onDismiss} />}
        </div>
      )}
    </div>
  );
}

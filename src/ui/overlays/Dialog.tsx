import "./overlay.css";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { controlMessages } from "../../format/messages/controls";
import { IconButton } from "../Button";
import { useMessages } from "../LocaleProvider";
import { ScrollFrame } from "../tables/ScrollFrame";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons; they stay in sight while the body scrolls. */
  readonly footer?: ReactNode;
  readonly wide?: boolean | undefined;
}

/**
 * A modal dialog while it is rendered: mount it to open it. The native element traps the focus, takes Escape, and gives
 * the focus back to where it was when it goes.
 */
export function Dialog({ title, onClose, children, footer, wide }: DialogProps) {
  const id = useId();
  const words = useMessages(controlMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed before it leaves the page: only then does the browser give the focus back.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </div>
      <ScrollFrame label={title} className="dialog-body">
        {children}
      </ScrollFrame>
      {footer && <div className="dialog-foot">{footer}</div>}
    </dialog>
  );
}

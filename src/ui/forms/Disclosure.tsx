import "../overlays/overlay.css";
import "../fields/field.css";
import type { ReactNode } from "react";
import { Icon } from "../Icon";

interface DisclosureProps {
  readonly title: ReactNode;
  /** The current setting, so that it need not be opened to be known. */
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
}

/** What is rare, folded away. The browser keeps it open or shut; `open` only says how it starts or forces a change. */
export function Disclosure({ title, summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="twist" />
        <span>{title}</span>
        {summary && <span className="hint">{summary}</span>}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}

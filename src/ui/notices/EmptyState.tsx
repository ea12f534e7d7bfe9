import "./notice.css";
import type { ReactNode } from "react";

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children}
      {actions && <div className="empty-acts">{actions}</div>}
    </div>
  );
}

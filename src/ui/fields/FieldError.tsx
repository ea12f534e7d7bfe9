import "../notices/notice.css";
import type { ReactNode } from "react";
import { Icon } from "../Icon";

/**
 * A sentence in the colour of errors with its icon, without a ground: in fields, in the list of costs, under an amount.
 */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="err" />
      <span>{children}</span>
    </p>
  );
}

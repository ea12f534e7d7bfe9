import "./notices/notice.css";
import type { ReactNode } from "react";

/** A word in a frame: "secondary". */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

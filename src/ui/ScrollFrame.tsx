import "./table.css";
import { useRef, type ReactNode } from "react";
import { useOverflow } from "./useOverflow";

interface ScrollFrameProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Wide content moves sideways inside its own frame, never the page. The arrow keys move it once there is more to see. */
export function ScrollFrame({ label, className = "tbl-frame", children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isOverflowing = useOverflow(frame);
  const scrolls = isOverflowing ? { role: "region", tabIndex: 0, "aria-label": label } as const : {};
  return <div ref={frame} className={className} {...scrolls}>{children}</div>;
}

import "./table.css";
import { useRef, type ReactNode } from "react";
import { useScrollEdges } from "./useScrollEdges";

interface ScrollFrameProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Wide content moves sideways inside its own frame, never the page. It fades at the edge behind which there is more,
 * and then takes the focus, so that the arrow keys move it.
 */
export function ScrollFrame({ label, className = "tbl-frame", children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const more = useScrollEdges(frame);
  const scrolls = more === "" ? {} : ({ role: "region", tabIndex: 0, "aria-label": label } as const);
  return (
    <div ref={frame} className={`${className} fades`} data-more={more} {...scrolls}>
      {children}
    </div>
  );
}

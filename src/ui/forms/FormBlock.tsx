import "./form.css";
import { useId, type ReactNode } from "react";

interface FormBlockProps {
  /** Where the fields need a name of their own; the block is then a group for screen readers too. */
  readonly legend?: string | undefined;
  /**
   * `lead`: the model wide, what goes with it narrow; a child with the class `whole` takes both columns. `tight`: for a
   * fold.
   */
  readonly look?: "lead" | "tight" | undefined;
  readonly children: ReactNode;
}

/** Fields that belong together, parted from the next by a hairline. */
export function FormBlock({ legend, look, children }: FormBlockProps) {
  const id = useId();
  return (
    <div
      className={look ? `blk ${look}` : "blk"}
      role={legend ? "group" : undefined}
      aria-labelledby={legend ? id : undefined}
    >
      {legend && (
        <p className="blk-legend" id={id}>
          {legend}
        </p>
      )}
      {children}
    </div>
  );
}

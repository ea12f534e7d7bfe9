import { useState, type ReactNode } from "react";
import type { Problem } from "../../model/problem";
import { Disclosure } from "./Disclosure";
import { FormBlock } from "./FormBlock";

interface FormSectionProps {
  readonly title: string;
  /** The current setting, so that it need not be opened to be known. */
  readonly summary: ReactNode;
  /** Fields inside: a problem at one of them, or below it ("purchase" holds "purchase.hoursPerDay"), opens the fold. */
  readonly fields: readonly string[];
  readonly problems: readonly Problem[];
  readonly children: ReactNode;
}

/** Rare fields, folded away as a block of a form. It never hides an error. */
export function FormSection({ title, summary, fields, problems, children }: FormSectionProps) {
  // What the person opened stays open when the problem goes: the field they are typing in must not vanish.
  const [isOpen, setOpen] = useState(false);
  const hasProblem = problems.some(({ path }) =>
    fields.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`)),
  );
  return (
    <FormBlock look="tight">
      <Disclosure title={title} summary={summary} open={isOpen || hasProblem} onToggle={setOpen}>
        {children}
      </Disclosure>
    </FormBlock>
  );
}

import { useState, type ReactNode } from "react";
import { Disclosure } from "../../ui/forms/Disclosure";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";

interface FoldedSectionProps {
  readonly title: string;
  readonly summary: string;
  /** Made when it is opened first: a question that nobody opened is not asked. */
  readonly children: () => ReactNode;
}

/** A further question about the load, folded away under the answer to the first. */
export function FoldedSection({ title, summary, children }: FoldedSectionProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <div className="ways-section">
      <Disclosure title={title} summary={summary} onToggle={(isOpen) => isOpen && setWasOpened(true)}>
        {wasOpened && <ErrorBoundary>{children()}</ErrorBoundary>}
      </Disclosure>
    </div>
  );
}

import type { ReactNode } from "react";
import { quoteMessages } from "../../format/messages/quote";
import { useMessages } from "../../ui/LocaleProvider";

/** A total that is less than what its load costs says so, wherever it is printed. */
export function AtLeast({ when, children }: { when: boolean; children: ReactNode }) {
  const words = useMessages(quoteMessages);
  return when ? (
    <>
      <span className="quote-least">{words.atLeast}</span> {children}
    </>
  ) : (
    children
  );
}

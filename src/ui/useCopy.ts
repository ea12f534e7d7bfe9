import { useState, type RefObject } from "react";

/** `by-hand`: the browser refused; the text is selected instead. */
export type Copied = "no" | "yes" | "by-hand";

/**
 * Copies the text of a field, or the `whole` of which it shows a part; where the browser does not let it, selects it,
 * so that a key press does.
 */
export function useCopy(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  whole?: string,
): readonly [Copied, () => void] {
  const [copied, setCopied] = useState<Copied>("no");
  const copy = () => {
    const element = field.current;
    if (element === null) return;
    const byHand = () => {
      element.focus();
      element.select();
      setCopied("by-hand");
    };
    // Absent where the page is not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) byHand();
    else clipboard.writeText(whole ?? element.value).then(() => setCopied("yes"), byHand);
  };
  return [copied, copy];
}

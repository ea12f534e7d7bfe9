import { useLayoutEffect } from "react";
import { cssString, cutForMargin } from "./cssString";

/** Running text in the margins of every printed page. */
export interface RunningText {
  readonly headLeft: string;
  readonly headRight: string;
  readonly foot: string;
  /** Around the number of the page and the count of pages. */
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
}

/**
 * Hands the running text to the page margins of quote.css. They take nothing from the document but custom properties of
 * the root, and they alone repeat on every page and know its number.
 */
export function useRunningText({ headLeft, headRight, foot, page: { before, between, after } }: RunningText): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const texts = {
      "--run-head-left": cutForMargin(headLeft),
      "--run-head-right": headRight,
      "--run-foot": foot,
      "--run-page-before": before,
      "--run-page-between": between,
      "--run-page-after": after,
    };
    for (const [name, text] of Object.entries(texts)) style.setProperty(name, cssString(text));
    return () => {
      for (const name of Object.keys(texts)) style.removeProperty(name);
    };
  }, [headLeft, headRight, foot, before, between, after]);
}

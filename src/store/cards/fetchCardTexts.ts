/** A card folder or a card that is not there whole within this time (ms) is as good as gone, however it trickles. */
export const CARD_TIME_OUT = 6000;
const FILE_NAME = /^[\w.-]+@[\w.-]+\.json$/;

export interface CardTextOptions {
  /** Whether a card that is listed as on demand is wanted now, by its id; without it every card is. */
  readonly isWanted?: (card: string) => boolean;
  /** Texts by file: what is here is not fetched again, and what is fetched is put here. */
  readonly held?: Map<string, Promise<string | null>>;
  /** In ms, of the list and of each file. */
  readonly timeOut?: number;
}

/**
 * The files that the folder of rate cards lists, [name, text]; null in place of a text that could not be had, or that
 * is no JSON, as a web page with status 200 or a file that was cut. What a card says is not looked at.
 *
 * @param address of a file of the folder
 * @returns null where the folder or its list can't be had, or where none of its files can
 */
export async function fetchCardTexts(
  address: (file: string) => URL,
  { isWanted = () => true, held, timeOut = CARD_TIME_OUT }: CardTextOptions = {},
): Promise<readonly (readonly [file: string, text: string | null])[] | null> {
  try {
    const { first, onDemand } = parseIndex(await fetchText(address("index.json"), timeOut));
    const files = [...first, ...onDemand.filter((file) => isWanted(file.slice(0, file.indexOf("@"))))];
    const textOf = (file: string): Promise<string | null> => {
      const text = held?.get(file) ?? fetchJsonText(address(file), timeOut).catch(() => null);
      held?.set(file, text);
      return text;
    };
    const texts = await Promise.all(files.map(async (file) => [file, await textOf(file)] as const));
    return texts.some(([, text]) => text !== null) ? texts : null;
  } catch {
    return null;
  }
}

/**
 * Files that are always wanted, and those that are wanted when something names their card. A list may have none of the
 * latter.
 *
 * @throws when the list is not the expected shape; the built-in cards then serve
 */
function parseIndex(text: string): { readonly first: readonly string[]; readonly onDemand: readonly string[] } {
  const index: unknown = JSON.parse(text);
  const files = (field: string): readonly string[] => {
    const value: unknown =
      typeof index === "object" && index !== null ? (index as Record<string, unknown>)[field] : null;
    if (field === "onDemand" && value === undefined) return [];
    if (
      !Array.isArray(value) ||
      !value.every((name): name is string => typeof name === "string" && FILE_NAME.test(name))
    ) {
      throw new TypeError("rates/index.json is not a list of card files");
    }
    return value;
  };
  return { first: [...files("cards"), ...files("factors")], onDemand: files("onDemand") };
}

async function fetchJsonText(url: URL, timeOut: number): Promise<string> {
  const text = await fetchText(url, timeOut);
  JSON.parse(text.replace(/^\uFEFF/, ""));
  return text;
}

/** The signal ends the body as well, which `fetch` alone would wait for without end. */
async function fetchText(url: URL, timeOut: number): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeOut) });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.text();
}

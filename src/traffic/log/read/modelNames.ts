/** The model names of a log, numbered as they come up. */
export interface ModelNames {
  readonly names: string[];
  numberOf(name: string): number;
}

/** Room for them in 16 bits; a column with more holds something else, such as an id of the request. */
const MOST_MODELS = 65_535;
/** What is longer is no name: its beginning counts. */
const LONGEST_NAME = 200;

/** Beyond 65,535 names, new ones count as "", which is also the name where none is given. */
export function newModelNames(): ModelNames {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const name = text.slice(0, LONGEST_NAME);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    if (names.length >= MOST_MODELS && name !== "") return numberOf("");
    names.push(name);
    numbers.set(name, names.length - 1);
    return names.length - 1;
  };
  return { names, numberOf };
}

/** The languages of the page. Both write numbers with a comma for groups and a point for decimals. */
export type Language = "en" | "zh";

export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

/** For the `lang` attribute: the script chooses the font and the line breaking. */
export const LANGUAGE_TAG = { en: "en", zh: "zh-Hans" } as const satisfies Record<Language, string>;

type Message = string | ((...values: never[]) => string);

interface MessageTree {
  readonly [key: string]: Message | MessageTree;
}

/** The same tree with every text as plain `string`, so that another language fits in its place. */
type Shape<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string
    ? string
    : Tree[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Shape<Tree[Key]>;
};

/** The messages of one area of the page. */
export type Catalogue<Tree> = Readonly<Record<Language, Shape<Tree>>>;

/** The messages of an area in one language. */
export type MessagesOf<Area> = Area extends Catalogue<infer Tree> ? Shape<Tree> : never;

/**
 * Pairs the English and the Chinese messages of an area. English sets the shape: a message that is missing, misspelt or
 * left over in Chinese, or one that takes other parameters, does not compile.
 */
export function catalogue<const Tree extends MessageTree>(en: Tree, zh: NoInfer<Shape<Tree>>): Catalogue<Tree> {
  // A tree always has its own shape; the compiler cannot see that while the tree is generic.
  return { en: en as unknown as Shape<Tree>, zh };
}

/** What is taken of a log: models by name, null for all; and whether cache hits counted from prefix blocks are taken in. */
export interface Choice {
  readonly models: readonly string[] | null;
  readonly measuredCache: boolean;
}

export const EVERYTHING: Choice = { models: null, measuredCache: false };

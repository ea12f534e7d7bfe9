/**
 * What is taken of a log: of the models that are listed those by name, null for all, and the others together; and
 * whether cache hits counted from prefix blocks are taken in.
 */
export interface Choice {
  readonly models: readonly string[] | null;
  /** Absent: they are taken. */
  readonly otherModels?: boolean | undefined;
  readonly measuredCache: boolean;
}

export const EVERYTHING: Choice = { models: null, measuredCache: false };

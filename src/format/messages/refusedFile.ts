import { catalogue } from "../catalogue";

/** A plan file that could not be taken. */
export const refusedFileMessages = catalogue(
  {
    fileProblems: (name: string) => `${name} is not a valid plan file. Your plan is unchanged.`,
    wholeFile: "Whole file",
    moreProblems: (count: string) => `and ${count} more`,
  },
  {
    fileProblems: (name) => `${name} 不是有效的测算文件。您的测算未受影响。`,
    wholeFile: "整个文件",
    moreProblems: (count) => `以及另外 ${count} 个问题`,
  },
);

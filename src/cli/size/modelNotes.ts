import { familiesOf, listedNames, type ModelInFile } from "./modelsInFile";

/** What standard error says of the models of a file: which there are, and what is taken of them. */
export function modelNotes(
  found: readonly ModelInFile[],
  kept: readonly string[],
  { isSome, eachModel }: { readonly isSome: boolean; readonly eachModel: boolean },
): readonly string[] {
  const names = found.map(({ name }) => name);
  if (isSome) {
    const left = names.filter((name) => !kept.includes(name));
    return left.length === 0 ? [] : [`${listedNames(kept)} taken, ${listedNames(left)} left out`];
  }
  if (names.filter((name) => name !== "").length < 2) return [];
  const { families, others } = familiesOf(names);
  if (eachModel)
    return others === 0
      ? []
      : [`holds ${families.length + others} models: the ${families.length} most used are sized, the others left out`];
  return [
    `holds several models (${listedNames(names)}), all taken together; a reservation is for one: choose with --model, or size each with --each-model`,
  ];
}

/**
 * The rate cards as they were when the app was built, [file name, text]. A chunk of its own, fetched only when it must
 * serve.
 */
const files: Record<string, string> = import.meta.glob("../../../rates/*@*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export function builtInCards(): readonly (readonly [string, string])[] {
  return Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text] as const);
}

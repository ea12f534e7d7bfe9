/**
 * A pure function that remembers its results by the identity of its arguments: what a keystroke left as it was is not
 * worked out again, and the same arguments give the same object. Results live as long as the first argument does.
 *
 * @param most results that are kept for one first argument, the newest of them: one where it is asked for in one way at
 *   a time
 */
export function memoize<Key extends object, Rest extends readonly unknown[], Result>(
  of: (key: Key, ...rest: Rest) => Result,
  most = 1,
): (key: Key, ...rest: Rest) => Result {
  const kept = new WeakMap<Key, readonly { readonly rest: Rest; readonly result: Result }[]>();
  return (key, ...rest) => {
    const known = kept.get(key) ?? [];
    const hit = known.find((one) => rest.every((argument, place) => Object.is(argument, one.rest[place])));
    if (hit !== undefined) return hit.result;
    const result = of(key, ...rest);
    kept.set(key, [{ rest, result }, ...known.slice(0, most - 1)]);
    return result;
  };
}

import type { TypedSpec } from "../../../format/parseTyped";
import type { Workload } from "../../../model/workload";
import { usualRanges, type FutureInput, type FutureRanges } from "../../../pricing/ways/futures/futureRanges";
import { itemSpec, percentSpec } from "../../../store/fields/numberSpecs";
import { useTypedField, type TypedField } from "../useTypedField";

interface RangeFields {
  readonly input: FutureInput;
  readonly low: TypedField;
  readonly high: TypedField;
}

const SHARE: TypedSpec = { whole: false, min: "0", max: "1000" };
const HOURS = itemSpec("ptu", "purchase.hoursPerDay");
/** Numbers of a draw are whole and have at most nine digits. */
const SEED: TypedSpec = { whole: true, min: "0", max: "999999999" };

/** The ranges that a person can change, each with its usual ends, and the number of the draw. */
export function useRanges(workload: Workload): {
  readonly fields: readonly RangeFields[];
  readonly ranges: FutureRanges;
  readonly seed: TypedField;
} {
  const usual = usualRanges(workload);
  const volume = useRange("volume", SHARE, usual);
  const tokens = useRange("tokens", SHARE, usual);
  const cache = useRange("cache", percentSpec, usual);
  const hours = useRange("hours", HOURS, usual);
  const price = useRange("price", SHARE, usual);
  const rangeOf = ({ low, high }: RangeFields) => ({ low: low.value, high: high.value });
  return {
    fields: [volume, tokens, cache, hours, price],
    ranges: {
      volume: rangeOf(volume),
      tokens: rangeOf(tokens),
      cache: rangeOf(cache),
      hours: rangeOf(hours),
      price: rangeOf(price),
    },
    seed: useTypedField("sure.seed", SEED, "1"),
  };
}

function useRange(input: FutureInput, spec: TypedSpec, usual: FutureRanges): RangeFields {
  return {
    input,
    low: useTypedField(`sure.${input}.low`, spec, usual[input].low),
    high: useTypedField(`sure.${input}.high`, spec, usual[input].high),
  };
}

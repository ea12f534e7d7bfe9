import { ZONE_NAMES } from "./namesP2";
import { PLAN_SHAPE_P1, type RecordShape, type Shape } from "./shapeP1";

/**
 * The shape of a plan document in codec p2: that of p1, and `sizing` of a PTU item. Never edited
 * once links are out: a field that is added to the plan needs a codec p3.
 */
export const PLAN_SHAPE_P2: Shape = withSizing(PLAN_SHAPE_P1);

function withSizing(shape: Shape): Shape {
  switch (shape.type) {
    case "record":
      return { ...shape, always: withSizingIn(shape.always), sometimes: withSizingIn(shape.sometimes) };
    case "list":
      return { ...shape, of: withSizing(shape.of) };
    case "variant":
      return shape.by === "kind"
        ? { ...shape, of: shape.of.map(([kind, item]) => [kind, kind === "ptu" ? ptuWithSizing(item) : item] as const) }
        : shape;
    case "number":
    case "text":
    case "flag":
    case "choice":
    case "name":
      return shape;
    default:
      return shape satisfies never;
  }
}

function withSizingIn(fields: Readonly<Record<string, Shape>>): Record<string, Shape> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, withSizing(field)]));
}

function ptuWithSizing(item: RecordShape): RecordShape {
  return { ...item, sometimes: { ...item.sometimes, sizing: sizingShape() } };
}

/** The traffic first and all of it together, so that several reservations for the same traffic deflate to one. */
function sizingShape(): Shape {
  const number: Shape = { type: "number" };
  const text: Shape = { type: "text" };
  const tier: Shape = {
    type: "record",
    always: { requestInputTokens: number, inputTokens: number, outputTokens: number },
    sometimes: { requests: number, cachedTokens: number },
  };
  return {
    type: "record",
    always: {
      source: text,
      checksum: text,
      minutes: number,
      requests: number,
      inputTokens: number,
      outputTokens: number,
      peakInputTpm: number,
      peakOutputTpm: number,
      rule: { type: "choice", of: ["whole-request", "excess", "refused"] },
      reservedInputTpm: number,
      reservedOutputTpm: number,
      overflowMinutes: number,
      insideInputTokens: number,
      insideOutputTokens: number,
    },
    sometimes: {
      overflowRequests: number,
      overflow: { type: "list", of: tier },
      firstMinute: number,
      zone: { type: "name", known: ZONE_NAMES },
      cachedTokens: number,
      clock: { type: "choice", of: ["relative", "absolute"] },
      quotaFactors: { type: "flag" },
      profile: text,
    },
  };
}

import { PLAN_SHAPE_P2 } from "./shapeP2";
import type { RecordShape, Shape } from "./shapeP1";

const RECURRING = ["ptu", "model-unit", "tokens", "other"];
const GROWING = ["ptu", "tokens"];

/**
 * The shape of a plan document in codec p3, which holds version 2: that of p2, with months in force and growth, PTU
 * bought once, the length of a month, traffic whose overflow is left out and the busy hours that measured traffic
 * stands for. Never edited once links are out: a field that is added to the plan needs a codec p4.
 */
export const PLAN_SHAPE_P3: Shape = planShape(asRecord(PLAN_SHAPE_P2));

function planShape(plan: RecordShape): RecordShape {
  const settings = asRecord(plan.sometimes["settings"]);
  const { daysPerMonth: _, ...others } = settings.sometimes;
  const scenarios = asList(plan.always["scenarios"]);
  const scenario = asRecord(scenarios.of);
  const items = asList(scenario.always["items"]);
  return {
    ...plan,
    always: {
      ...plan.always,
      scenarios: {
        type: "list",
        of: {
          ...scenario,
          always: { ...scenario.always, items: { type: "list", of: itemShape(asVariant(items.of)) } },
        },
      },
    },
    sometimes: {
      ...plan.sometimes,
      settings: {
        ...settings,
        sometimes: { month: { type: "choice", of: ["30", "28", "29", "31", "average"] }, ...others },
      },
    },
  };
}

function itemShape(item: VariantShape): Shape {
  const number: Shape = { type: "number" };
  return {
    ...item,
    of: item.of.map(
      ([kind, record]) =>
        [
          kind,
          {
            ...record,
            always: kind === "ptu" ? { ...record.always, purchase: ptuPurchase() } : record.always,
            sometimes: {
              ...(kind === "ptu"
                ? {
                    ...record.sometimes,
                    traffic: trafficShape(asRecord(record.sometimes["traffic"])),
                    sizing: sizingShape(asRecord(record.sometimes["sizing"])),
                  }
                : record.sometimes),
              startMonth: number,
              ...(RECURRING.includes(kind) ? { months: number } : {}),
              ...(GROWING.includes(kind) ? { growthPercent: number } : {}),
            },
          },
        ] as const,
    ),
  };
}

/** Every month, or once: what is bought says which. */
function ptuPurchase(): Shape {
  const number: Shape = { type: "number" };
  const record = (sometimes: Record<string, Shape>): RecordShape => ({ type: "record", always: {}, sometimes });
  return {
    type: "variant",
    by: "plan",
    of: [
      ["daily", record({ daysPerMonth: number, days: number })],
      ["hourly", record({ hoursPerDay: number, daysPerMonth: number, hours: number })],
    ],
  };
}

function trafficShape(traffic: RecordShape): RecordShape {
  return { ...traffic, sometimes: { ...traffic.sometimes, overflowLeftOut: { type: "flag" } } };
}

function sizingShape(sizing: RecordShape): RecordShape {
  const number: Shape = { type: "number" };
  return {
    ...sizing,
    sometimes: {
      ...sizing.sometimes,
      busy: { type: "record", always: { hoursPerDay: number, daysPerMonth: number }, sometimes: {} },
    },
  };
}

type VariantShape = Extract<Shape, { type: "variant" }>;

function asRecord(shape: Shape | undefined): RecordShape {
  if (shape?.type !== "record") throw new TypeError("a record is expected");
  return shape;
}

function asList(shape: Shape | undefined): Extract<Shape, { type: "list" }> {
  if (shape?.type !== "list") throw new TypeError("a list is expected");
  return shape;
}

function asVariant(shape: Shape): VariantShape {
  if (shape.type !== "variant") throw new TypeError("a variant is expected");
  return shape;
}

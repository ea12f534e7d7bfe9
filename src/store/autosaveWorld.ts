import type { Plan } from "../plan/plan";
import type { DeviceStorage } from "./deviceStorage";
import type { SaveState } from "./saveState";

/** What autosave stands on; tests give their own. */
export interface AutosaveWorld {
  readonly storage: DeviceStorage;
  readonly now: () => Date;
  /** Of this tab alone, and of this load of the page. */
  readonly tab: string;
  readonly plans: {
    readonly get: () => Plan;
    /** The first plan of a session. */
    readonly start: (plan: Plan) => void;
    /** Over work, with a step of undo. */
    readonly replace: (plan: Plan) => void;
    /** Over a plan that nobody changed in this tab: no step of undo. */
    readonly follow: (plan: Plan) => void;
  };
  readonly show: (state: Partial<SaveState>) => void;
}

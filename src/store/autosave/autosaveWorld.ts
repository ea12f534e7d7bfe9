import type { Plan } from "../../plan/plan";
import type { DeviceStorage } from "./deviceStorage";
import type { SaveState } from "./saveState";

/** What autosave needs from outside; tests pass their own. */
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

export interface Autosave {
  load(): void;
  /** The plan was changed, and is to be saved soon. */
  changed(): void;
  saveNow(): void;
  /** Another tab changed the storage. */
  storageChanged(): void;
  /** Takes the plan that the other tab saved; undo brings this tab's own back. */
  loadOther(): void;
  /**
   * Saves this tab's plan over the other's, which is put aside first. Without room for that nothing is saved, and the
   * trouble says so.
   */
  keepThis(): void;
  /** Like `keepThis`, but drops the other's plan: for a person who has downloaded it. */
  replaceOther(): void;
  openAside(): void;
  discardAside(): void;
  dismiss(): void;
}

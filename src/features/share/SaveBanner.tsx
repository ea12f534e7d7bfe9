import "./share.css";
import type { ReactNode } from "react";
import { shareMessages } from "../../format/messages/share";
import { saveActions } from "../../store/autosave/autosave";
import { downloadFile, downloadPlan } from "../../store/transfer/planFiles";
import { planStore } from "../../store/planStore";
import { useSaveState, type SaveTrouble } from "../../store/autosave/saveState";
import { Button } from "../../ui/Button";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice, type NoticeTone } from "../../ui/notices/Notice";
import { savedTime } from "./savedTime";

/** What is wrong with keeping the plan, and one next step for each; nothing while all is well. */
export function SaveBanner() {
  const { trouble } = useSaveState();
  return trouble === null ? null : (
    <div className="save-banner no-print">
      <Trouble trouble={trouble} />
    </div>
  );
}

function Trouble({ trouble }: { trouble: SaveTrouble }) {
  const { save, open } = useMessages(shareMessages);
  const format = useFormat();
  const own = <Action label={save.download} onAction={() => downloadPlan(planStore.getState().plan)} />;
  const raw = (label: string, text: string) => (
    <Action
      key={label}
      label={label}
      onAction={() => downloadFile({ name: "planner-autosave.json", type: "application/json", text })}
    />
  );
  const dismiss = <Action label={save.dismiss} onAction={andOn(saveActions.dismiss)} />;
  switch (trouble.kind) {
    case "quota":
    case "blocked":
      return (
        <Said tone="error" actions={own}>
          {save[trouble.kind]}
        </Said>
      );
    case "corrupt": {
      const damaged = trouble.damaged.map((one) => raw(save.downloadDamaged[one.slot], one.raw));
      const isPlan = trouble.damaged.some((one) => one.slot === "plan");
      if (!isPlan)
        return (
          <Said
            tone="warn"
            actions={
              <>
                {damaged}
                {dismiss}
              </>
            }
          >
            {trouble.moved ? save.corruptSnapshot : save.corruptSnapshotStuck}
          </Said>
        );
      if (!trouble.moved)
        return (
          <Said
            tone="error"
            actions={
              <>
                {damaged}
                {own}
              </>
            }
          >
            {save.corruptStuck}
          </Said>
        );
      const text =
        trouble.restored !== null
          ? save.corruptRestored(savedTime(trouble.restored, format))
          : trouble.damaged.length > 1
            ? save.corruptBoth
            : save.corruptLost;
      return (
        <Said
          tone="warn"
          actions={
            <>
              {damaged}
              {dismiss}
            </>
          }
        >
          {text}
        </Said>
      );
    }
    case "newer":
      return (
        <Said
          tone="error"
          actions={
            <>
              <Action label={save.reload} onAction={() => window.location.reload()} />
              {raw(save.downloadSaved, trouble.raw)}
              {own}
            </>
          }
        >
          {save.newer}
        </Said>
      );
    case "other-tab": {
      const load = <Action label={save.loadOther} onAction={andOn(saveActions.loadOther)} />;
      if (trouble.unkept !== null) {
        const actions = (
          <>
            {raw(save.downloadOther, trouble.unkept)}
            <Action label={save.replaceOther} onAction={andOn(saveActions.replaceOther)} />
            {load}
          </>
        );
        return (
          <Said tone="error" actions={actions}>
            {save.otherUnkept}
          </Said>
        );
      }
      const isLost = trouble.own === "unkept";
      return (
        <Said
          tone={isLost ? "error" : "warn"}
          actions={
            <>
              {isLost && own}
              {load}
              <Action label={save.keepThis} onAction={andOn(saveActions.keepThis)} />
            </>
          }
        >
          {save.otherTab[trouble.own](savedTime(trouble.savedAt, format))}
        </Said>
      );
    }
    case "aside": {
      const { saved } = trouble;
      const drop = <Action label={save.discardAside} onAction={andOn(saveActions.discardAside)} />;
      const keep = raw(save.downloadAside, trouble.raw);
      if (saved === null)
        return (
          <Said
            tone="warn"
            actions={
              <>
                {keep}
                {drop}
              </>
            }
          >
            {save.asideUnreadable}
          </Said>
        );
      const title = saved.plan.title === "" ? open.untitled : saved.plan.title;
      return (
        <Said
          tone="info"
          actions={
            <>
              <Action label={save.openAside} onAction={andOn(saveActions.openAside)} />
              {keep}
              {drop}
            </>
          }
        >
          {save.aside(title, savedTime(saved.at, format))}
        </Said>
      );
    }
    default:
      return trouble satisfies never;
  }
}

/** What takes the banner away leads to what the view begins with. */
function andOn(verb: () => void): () => void {
  return () => {
    verb();
    focusAfter("heading");
  };
}

function Said({ tone, actions, children }: { tone: NoticeTone; actions: ReactNode; children: ReactNode }) {
  return (
    <Notice tone={tone} isNews actions={actions}>
      {children}
    </Notice>
  );
}

function Action({ label, onAction }: { label: string; onAction: () => void }) {
  return (
    <Button look="text" onClick={onAction}>
      {label}
    </Button>
  );
}

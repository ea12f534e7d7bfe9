import "./share.css";
import { useEffect, useRef, useState } from "react";
import { shareMessages } from "../../format/messages/share";
import type { Plan } from "../../plan/plan";
import { downloadPlan } from "../../store/transfer/planFiles";
import { linkOf, type SharedPlan, type PlanLink } from "../../store/transfer/planLink";
import { usePlanState } from "../../store/planStore";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { Field } from "../../ui/fields/Field";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { FileDrop } from "./FileDrop";
import { OpenPlanDialog } from "./OpenPlanDialog";
import { useCopy } from "../../ui/useCopy";

/** Some chat programs cut links over the first, many mail programs over the second (FAULTS.md 15). */
const LONG_FOR_CHAT = 2000;
const LONG_FOR_MAIL = 3900;

/**
 * The plan as a link or a file, and the way back in.
 *
 * @param props.address of the page with the view that the link is to open
 */
export function ShareDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const words = useMessages(shareMessages);
  const plan = usePlanState((state) => state.plan);
  const [shared, setShared] = useState<SharedPlan | null>(null);
  if (shared !== null) {
    return <OpenPlanDialog shared={shared.plan} from="file" upgraded={shared.upgraded} onDone={onClose} />;
  }
  return (
    <Dialog title={words.share} onClose={onClose}>
      <LinkPart address={address} />
      <section className="share-part">
        <h3>{words.fileHead}</h3>
        <p className="muted">{words.fileIntro}</p>
        <div>
          <Button icon="download" onClick={() => downloadPlan(plan)}>
            {words.downloadFile}
          </Button>
        </div>
      </section>
      <section className="share-part">
        <h3>{words.openHead}</h3>
        <p className="muted">{words.openIntro}</p>
        <FileDrop onPlan={setShared} />
      </section>
    </Dialog>
  );
}

function LinkPart({ address }: { address: string }) {
  const words = useMessages(shareMessages);
  const format = useFormat();
  const plan = usePlanState((state) => state.plan);
  const [last, setLast] = useState<{ readonly plan: Plan; readonly link: PlanLink | "failed" } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, copy] = useCopy(field);
  useEffect(() => {
    let isCurrent = true;
    linkOf(plan, address).then(
      (link) => {
        if (isCurrent) setLast({ plan, link });
      },
      () => {
        if (isCurrent) setLast({ plan, link: "failed" });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [plan, address]);
  // The link of a plan that was edited since is not this plan's.
  const link = last?.plan === plan ? last.link : null;
  const made = link === "failed" ? null : link;
  const count = made === null ? "" : format.number(String(made.length));
  return (
    <section className="share-part">
      <h3>{words.linkHead}</h3>
      <p className="muted">{words.linkIntro}</p>
      {link === "failed" && (
        <Notice tone="error" isNews>
          {words.linkFailed}
        </Notice>
      )}
      <div className="share-link">
        <Field label={words.linkLabel} hint={made === null ? words.making : words.length(count)}>
          {(wires) => (
            <input
              {...wires}
              ref={field}
              name="link"
              type="text"
              readOnly
              value={made?.url ?? ""}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        <Button look="main" icon="copy" disabled={made?.opens !== true} onClick={copy}>
          {words.copyLink}
        </Button>
      </div>
      <p role="status" className="share-said sm">
        {copied === "yes" ? words.copied : copied === "by-hand" ? words.copyByHand : ""}
      </p>
      {made !== null && <LengthNotice link={made} count={count} />}
      {made?.leavesProfilesOut === true && <p className="hint">{words.withoutProfiles}</p>}
    </section>
  );
}

function LengthNotice({ link, count }: { link: PlanLink; count: string }) {
  const words = useMessages(shareMessages);
  const format = useFormat();
  const plan = usePlanState((state) => state.plan);
  if (link.opens && link.length <= LONG_FOR_CHAT) return null;
  const text = !link.opens
    ? words.tooLong(count)
    : link.length > LONG_FOR_MAIL
      ? words.longForMail(count, format.number(String(LONG_FOR_MAIL)))
      : words.longForChat(count, format.number(String(LONG_FOR_CHAT)));
  return (
    <Notice
      tone={link.opens ? "warn" : "error"}
      actions={
        <Button look="text" icon="download" onClick={() => downloadPlan(plan)}>
          {words.downloadFile}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

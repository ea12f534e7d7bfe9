import "./notice.css";
import type { ReactNode } from "react";
import { controlMessages } from "../../format/messages/controls";
import { Icon } from "../Icon";
import { useMessages } from "../LocaleProvider";

export type NoticeTone = "warn" | "error" | "info";

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  /** Buttons: the one next step. */
  readonly actions?: ReactNode;
  /** Read out at once when it appears; for what happened just now, not for what stands on the page. */
  readonly isNews?: boolean | undefined;
}

const ICON = { warn: "warn", error: "err", info: "info" } as const satisfies Record<NoticeTone, string>;

/** A tinted strip with a bar, an icon and words. */
export function Notice({ tone, children, actions, isNews }: NoticeProps) {
  const words = useMessages(controlMessages);
  const kind = { warn: words.warning, error: words.error, info: null }[tone];
  return (
    <div className={`notice ${tone}`} role={isNews ? (tone === "error" ? "alert" : "status") : undefined}>
      <Icon name={ICON[tone]} />
      <div className="notice-text">
        {kind && <span className="vh">{kind}: </span>}
        {children}
      </div>
      {actions && <div className="notice-acts">{actions}</div>}
    </div>
  );
}

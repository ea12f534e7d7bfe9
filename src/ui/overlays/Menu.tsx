import "./overlay.css";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button, IconButton, type ButtonLook } from "../Button";
import { Icon, type IconName } from "../Icon";

export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  /** The one in force among several, as of themes. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** A line above it parts it from those before. */
  readonly ruled?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly onAction: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly icon?: IconName | undefined;
  /** Only the icon shows; the label is its name. */
  readonly iconOnly?: boolean | undefined;
  readonly look?: ButtonLook;
  /** On which edge of the button the list stands. */
  readonly align?: "start" | "end";
  readonly children?: ReactNode;
}

/** A button that opens a list of actions. Arrows, Home, End and Escape work as in any menu; Tab leaves it. */
export function Menu({ label, actions, icon, iconOnly, look = "line", align = "start", children }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    itemsIn(root.current)[0]?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key);
    if (!isOpen && step !== null && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setOpen(true);
    } else if (isOpen && step !== null) {
      event.preventDefault();
      move(itemsIn(root.current), step);
    } else if (isOpen && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (isOpen && event.key === "Tab") setOpen(false);
  };
  const wires = {
    "aria-haspopup": "menu",
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? id : undefined,
    onClick: () => setOpen(!isOpen),
  } as const;
  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      {icon && iconOnly ? (
        <IconButton icon={icon} label={label} {...wires} />
      ) : (
        <Button look={look} icon={icon} {...wires}>
          {children ?? label}
        </Button>
      )}
      {isOpen && (
        <div className={align === "end" ? "menu-list end" : "menu-list"} id={id} role="menu" aria-label={label}>
          {actions.map((action) => (
            <MenuItem key={action.key} action={action} onDone={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuItem({ action, onDone }: { action: MenuAction; onDone: () => void }) {
  const { label, detail, icon, checked, disabled, ruled, lang } = action;
  const choose = () => {
    if (disabled) return;
    // The focus is back on the button first, so that a dialog opened by the action returns it there.
    onDone();
    action.onAction();
  };
  return (
    <>
      {ruled && <div className="menu-rule" role="separator" />}
      <button
        type="button"
        className="menu-item"
        tabIndex={-1}
        role={checked === undefined ? "menuitem" : "menuitemradio"}
        lang={lang}
        aria-checked={checked}
        aria-disabled={disabled}
        onClick={choose}
      >
        {icon && <Icon name={icon} />}
        <span>
          {label}
          {detail && <small>{detail}</small>}
        </span>
        {checked && <Icon name="ok" className="check-mark" />}
      </button>
    </>
  );
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(".menu-item") ?? [])];
}

type Step = "next" | "previous" | "first" | "last";

function stepOf(key: string): Step | null {
  const steps: Readonly<Record<string, Step>> = { ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" };
  return steps[key] ?? null;
}

function move(items: readonly HTMLElement[], step: Step): void {
  const at = items.findIndex((item) => item === document.activeElement);
  const targets = {
    next: (at + 1) % items.length,
    previous: (at - 1 + items.length) % items.length,
    first: 0,
    last: items.length - 1,
  };
  items[targets[step]]?.focus();
}

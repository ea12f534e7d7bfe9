import "./button.css";
import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon";

/**
 * `main`: the one thing to do here. `line`: others beside it. `text`: in the accent. `quiet`: rare ones. `inline`:
 * within a sentence.
 */
export type ButtonLook = "main" | "line" | "text" | "quiet" | "inline";

function classes(look: ButtonLook, extra?: string): string {
  return `${look === "inline" ? "btn-inline" : `btn btn-${look}`}${extra ? ` ${extra}` : ""}`;
}

type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook; icon?: IconName | undefined };

export function Button({ look = "line", icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes(look, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & { icon: IconName; label: string };

/** A button that shows only a picture: the label is its name, and the tooltip for those who see. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`btn btn-icon${className ? ` ${className}` : ""}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

type LinkButtonProps = ComponentProps<"a"> & { href: string; look?: ButtonLook; icon?: IconName | undefined };

/** Looks like a button, goes to an address. */
export function LinkButton({ look = "line", icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={classes(look, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

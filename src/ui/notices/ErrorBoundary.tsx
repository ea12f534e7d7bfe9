import { Component, type ReactNode } from "react";
import { controlMessages } from "../../format/messages/controls";
import { Button } from "../Button";
import { useMessages } from "../LocaleProvider";
import { Notice } from "./Notice";

interface BoundaryProps {
  readonly children: ReactNode;
  /** What to show instead, with the way to try again. Default: a notice that this panel failed. */
  readonly fallback?: ((retry: () => void, error: unknown) => ReactNode) | undefined;
  /** A change of what is shown (another item) is a new attempt. */
  readonly resetKey?: string | undefined;
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null;
  readonly resetKey: string | undefined;
}

/** A panel that throws says so in its own place; the rest of the page works on. React offers this to classes only. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ resetKey }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return resetKey === state.resetKey ? null : { failure: null, resetKey };
  }

  private readonly retry = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return this.props.fallback?.(this.retry, failure.error) ?? <PanelFailed onRetry={this.retry} />;
  }
}

function PanelFailed({ onRetry }: { onRetry: () => void }) {
  const words = useMessages(controlMessages);
  return (
    <Notice tone="error" isNews actions={<Button onClick={onRetry}>{words.retry}</Button>}>
      {words.panelFailed}
    </Notice>
  );
}

import { Component, type ReactNode } from "react";
import { ProblemView } from "./blank";

/** Keeps a part that fails (a chunk that did not load, a fault) from taking the page with it. */
export class Problems extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ProblemView error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}

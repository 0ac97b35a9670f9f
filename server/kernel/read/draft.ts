import type { Binder } from "../policy";
import type { Viewer } from "../viewer";
import { mark, numbered } from "./placeholders";

/** A statement being written for one viewer: hands out placeholders for values, each scope once. */
export class Draft implements Binder {
  private readonly values: unknown[] = [];
  private readonly viewer: Viewer;
  private readonly shared = new Map<string, string>();
  private aliases = 0;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }

  value(value: unknown, cast: string): string {
    return mark(this.values.push(value) - 1, cast);
  }

  private once(name: string, value: () => unknown, cast: string): string {
    let placeholder = this.shared.get(name);
    if (placeholder === undefined) this.shared.set(name, (placeholder = this.value(value(), cast)));
    return placeholder;
  }

  scope(name: string): string | null {
    const ids = this.viewer.scopes[name];
    return ids === undefined || ids.length === 0 ? null : this.once(`scope ${name}`, () => ids, "uuid[]");
  }

  me(): string | null {
    return this.viewer.me === null ? null : this.once("me", () => this.viewer.me, "uuid");
  }

  today(): string {
    return this.once("today", () => this.viewer.today, "date");
  }

  alias(): string {
    this.aliases += 1;
    return `r${this.aliases}`;
  }

  /** The statement with the values that its text kept. */
  finish(marked: string): [text: string, values: readonly unknown[]] {
    const { text, used } = numbered(marked);
    return [text, used.map((index) => this.values[index])];
  }
}

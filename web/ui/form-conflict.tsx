import type { RefObject } from "react";
import { Conflict, type Side } from "./conflict";
import type { ServerForm } from "./form";

export interface FormConflictProps<V extends Record<string, unknown>> {
  readonly of: ServerForm<V>;
  /** The version that the form sends; raised to theirs when mine is to be kept. */
  readonly seenRef: RefObject<number>;
  readonly sides: readonly Side[];
  readonly onClose: () => void;
}

/** Beside a form that changes a row with a version: what to do when somebody was faster. */
export function FormConflict<V extends Record<string, unknown>>({ of: server, seenRef, sides, onClose }: FormConflictProps<V>) {
  return (
    <Conflict
      opened={server.conflict !== null}
      message={server.conflict?.message}
      sides={sides}
      onTheirs={() => {
        server.dismissConflict();
        onClose();
      }}
      onMine={() => {
        const current = Number(server.conflict?.details["currentVersion"]);
        if (Number.isInteger(current)) seenRef.current = current;
        server.dismissConflict();
        server.again();
      }}
      onClose={server.dismissConflict}
    />
  );
}

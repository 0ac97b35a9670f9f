import { getArgumentValues } from "graphql";
import type { Viewer } from "../../viewer";
import type { Compiled, Slot } from "./writer";

/** The viewer's arrays as PostgreSQL writes them: made once a viewer, not once a statement. */
const arrays = new WeakMap<readonly string[], string>();
function arrayText(ids: readonly string[]): string {
  let text = arrays.get(ids);
  if (text === undefined) arrays.set(ids, (text = `{${ids.join()}}`));
  return text;
}

function valueOf(slot: Slot, requests: readonly unknown[], viewer: Viewer): unknown {
  switch (slot.of) {
    case "me":
      return viewer.me;
    case "today":
      return viewer.today;
    case "epoch":
      return viewer.epoch;
    case "session":
      return viewer.session;
    case "scope":
      return arrayText(viewer.scopes[slot.name] ?? []);
    case "constant":
      return slot.value;
    case "request":
      return slot.value(requests[slot.asked]);
  }
}

export function valuesOf(compiled: Compiled, variables: Record<string, unknown>, viewer: Viewer): unknown[] {
  const requests = compiled.asked.map(({ field, node, read, constant }) => constant ?? read(getArgumentValues(field, node, variables)));
  return compiled.slots.map((slot) => valueOf(slot, requests, viewer));
}

import type { Viewer } from "../viewer";
import type { Reads } from "./reference";

/** What the executors need of a request's context. */
export interface ReadContext {
  readonly viewer: Viewer;
  readonly reads: Reads;
  /** Reads the viewer anew from the session, and puts him and fresh reads in the places of the old ones. */
  renew(): Promise<void>;
}

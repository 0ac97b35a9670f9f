import type { CalendarScope } from "../../../shared/agenda";
import type { Language } from "../../kernel/messages";
import { type AnyPolicy, eventsSeenBy } from "./agenda.policy";

/** What an event is called, in one language. */
export interface EventWords {
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

/** For whom an event is worded: a school's calendar names the person, one's own does not. */
export interface Wording {
  readonly language: Language;
  readonly names: boolean;
}

/**
 * A module's events of persons. The texts are SQL; nothing is stored by the source itself.
 *
 * `content` of an event is what its words are made of. These keys every source uses alike: `place` and `address` (of the
 * school), `latitude`, `longitude`.
 */
export interface AgendaSource {
  /** Whose events they are, e.g. exchanges, and who sees them. A person sees his own in any case. */
  readonly about: { readonly policy: AnyPolicy; readonly path: (subjectId: string) => `/${string}` };
  /**
   * All events, past ones too, of the subjects `$1` (uuid[]): subject_id, person_id, key, strand, status, starts, ends,
   * whole, school_ids, alliance_id, content. The `key` names an event as long as it stays what it is; one that vanishes
   * while another appears in the same `strand` of its subject and person has been moved.
   */
  readonly events: string;
  /** Which subjects have events of a person, a school or an alliance (`$1`) on the days from `$2` until `$3`: one column, ids. */
  readonly subjects: Readonly<Record<CalendarScope, string>>;
  readonly say: (content: Readonly<Record<string, unknown>>, wording: Wording) => EventWords;
  readonly confirmed: {
    /** The activities, told of a subject, after which those whom it concerns are written to. */
    readonly after: readonly string[];
    /** Who is written of all events of the subject `$1` on the day `$2`, beside each person of his own: one column, persons. */
    readonly hosts: string;
  };
}

const known = new Map<string, AgendaSource>();

/** A module above contributes the events of its own. While the modules are loaded. */
export function agendaSource(name: string, source: AgendaSource): void {
  if (known.has(name)) throw new Error(`the source ${name} of the agenda is there twice`);
  eventsSeenBy(name, source.about.policy);
  known.set(name, source);
}

export const agendaSources = (): ReadonlyMap<string, AgendaSource> => known;

export function sourceNamed(name: string): AgendaSource {
  const source = known.get(name);
  if (!source) throw new Error(`no module contributes ${name} to the agenda`);
  return source;
}

import { allOf, anyOf, is, isNotSet, own, policy, within, through, type Policy, type Rule } from "../../kernel/policy";
import { AgendaConfirmation, AgendaEvent } from "./agenda-event.entity";
import { CalendarLink } from "./calendar-link.entity";

/**
 * A link shows what its owner may see; whose he may make is asked at each fetch again, so that a former coordinator's
 * opens nothing.
 */
export const calendarLinkPolicy = policy(
  "calendarLink",
  CalendarLink,
  {
    see: own("personId"),
    make: anyOf<CalendarLink>(
      allOf<CalendarLink>(is("scopeKind", "mine"), own("personId")),
      allOf<CalendarLink>(is("scopeKind", "school"), anyOf<CalendarLink>(within("scopeId", "principalOf"), within("scopeId", "deanOf"))),
      allOf<CalendarLink>(is("scopeKind", "alliance"), within("scopeId", "coordinatorOf")),
    ),
    rename: own("personId"),
    renew: own("personId"),
    revoke: own("personId"),
  },
  { when: { rename: isNotSet("endedAt"), renew: isNotSet("endedAt"), revoke: isNotSet("endedAt") } },
);

/** One branch a source, added while the modules are loaded. */
const sources = new Map<string, Rule<AgendaEvent>>();
const subjectIsSeen: Rule<AgendaEvent> = {
  op: "anyOf",
  get of() {
    return [...sources.values()];
  },
};

/** One's own, and whatever belongs to something that one may see now. */
export const agendaEventPolicy = policy("agendaEvent", AgendaEvent, { see: anyOf<AgendaEvent>(own("personId"), subjectIsSeen) });
export const agendaConfirmationPolicy = policy("agendaConfirmation", AgendaConfirmation, { see: own<AgendaConfirmation>("personId") });

// oxlint-disable-next-line typescript/no-explicit-any -- the policy of any table
export type AnyPolicy = Policy<any, string> | Policy<any, never>;

/** Says by which policy the subjects of a source are seen. */
export function eventsSeenBy(source: string, other: AnyPolicy): void {
  sources.set(source, allOf<AgendaEvent>(is("source", source), through<AgendaEvent, { id: string }>("subjectId", other as Policy<{ id: string }, string>)));
}

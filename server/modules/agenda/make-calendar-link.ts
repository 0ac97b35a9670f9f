import { CALENDAR_LINKS_MAX, CALENDAR_PATH } from "../../../shared/agenda";
import { audit } from "../../kernel/audit";
import { badInput, Refusal } from "../../kernel/errors";
import { linkTo } from "../../kernel/mail";
import { BROWSER, command, type Transaction } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { newTicket } from "../identity";
import { type School, schoolPolicy } from "../schools";
import { calendarLinkPolicy } from "./agenda.policy";
import { CalendarLink } from "./calendar-link.entity";
import { MakeCalendarLinkInput } from "./calendar-link.input";

export const addressOf = (token: string): string => linkTo(`${CALENDAR_PATH}/${token}.ics`);

/** Told live to the owner's other windows; in no feed. */
export const tellLink = (tx: Transaction, kind: "calendarLink.made" | "calendarLink.changed", id: string): void => tx.tell({ kind, subjectKind: "CalendarLink", subjectId: id, audience: [tx.me], silent: true });

async function scopeNamed(tx: Transaction, { scopeKind, scopeId }: MakeCalendarLinkInput): Promise<string | null> {
  if (scopeKind === "mine") {
    if (scopeId != null) throw badInput("input.scopeId", "agenda.scopeNotAsked");
    return null;
  }
  if (scopeId == null) throw badInput("input.scopeId", "agenda.scopeMissing");
  if (scopeKind === "school") return (await tx.see<School>(schoolPolicy, scopeId, "input.scopeId")).id;
  return (await tx.see<Alliance>(alliancePolicy, scopeId, "input.scopeId")).id;
}

const LIVING = "select count(*)::int as living from calendar_link where person_id = $1 and ended_at is null";

/** Makes an address by which calendars subscribe; it is in the answer and nowhere else. */
export const makeCalendarLink = command(
  "makeCalendarLink",
  MakeCalendarLinkInput,
  { policy: calendarLinkPolicy, action: "make", secret: "the answer holds the address that opens the calendar", grant: BROWSER },
  async (tx, input) => {
    const { name, scopeKind, alarmMinutes } = input;
    const scopeId = await scopeNamed(tx, input);
    const draft = { personId: tx.me, name, scopeKind, scopeId, alarmMinutes: alarmMinutes ?? null };
    await tx.require(calendarLinkPolicy, "make", draft as CalendarLink);
    // Locked, so that two that are made at the same time count each other.
    await tx.query("select from account where person_id = $1 for update", [tx.me]);
    const [count] = await tx.query<{ living: number }>(LIVING, [tx.me]);
    if ((count?.living ?? 0) >= CALENDAR_LINKS_MAX) throw new Refusal("CONFLICT", "agenda.tooManyLinks");
    const { text, hash } = newTicket();
    const { id } = await tx.add(CalendarLink, { ...draft, tokenHash: hash });
    audit(tx, { action: "calendarLink.made", subjectKind: "CalendarLink", subjectId: id, personId: tx.me, detail: { scopeKind, scopeId } });
    tellLink(tx, "calendarLink.made", id);
    return { id, address: addressOf(text) };
  },
);

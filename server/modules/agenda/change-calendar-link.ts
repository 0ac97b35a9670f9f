import { CalendarLinkEnd } from "../../../shared/agenda";
import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { newTicket } from "../identity";
import { calendarLinkPolicy } from "./agenda.policy";
import { CalendarLink } from "./calendar-link.entity";
import { CalendarLinkInput, RenameCalendarLinkInput } from "./calendar-link.input";
import { addressOf, tellLink } from "./make-calendar-link";

function requireLiving({ endedAt }: CalendarLink): void {
  if (endedAt !== null) throw new Refusal("CONFLICT", "agenda.linkEnded", { field: "input.id" });
}

/** Another name, by which its owner knows it. */
export const renameCalendarLink = command("renameCalendarLink", RenameCalendarLinkInput, { policy: calendarLinkPolicy, action: "rename" }, async (tx, { id, version, name }) => {
  const link = await tx.take(calendarLinkPolicy, "rename", id, version);
  requireLiving(link);
  await tx.change(CalendarLink, link, { name });
  tellLink(tx, "calendarLink.changed", id);
  return { id };
});

/** Another address in place of the old one, which opens nothing from then on. */
export const renewCalendarLink = command(
  "renewCalendarLink",
  CalendarLinkInput,
  { policy: calendarLinkPolicy, action: "renew", secret: "the answer holds the address that opens the calendar", grant: BROWSER },
  async (tx, { id, version }) => {
    const link = await tx.take(calendarLinkPolicy, "renew", id, version);
    requireLiving(link);
    const { text, hash } = newTicket();
    await tx.change(CalendarLink, link, { tokenHash: hash, lastFetchedAt: null, lastClient: null });
    audit(tx, { action: "calendarLink.renewed", subjectKind: "CalendarLink", subjectId: id, personId: tx.me });
    tellLink(tx, "calendarLink.changed", id);
    return { id, address: addressOf(text) };
  },
);

/** The address opens nothing any more, from the very next request on. */
export const revokeCalendarLink = command("revokeCalendarLink", CalendarLinkInput, { policy: calendarLinkPolicy, action: "revoke" }, async (tx, { id, version }) => {
  const link = await tx.take(calendarLinkPolicy, "revoke", id, version);
  requireLiving(link);
  await tx.change(CalendarLink, link, { endedAt: new Date(), endReason: CalendarLinkEnd.REVOKED });
  audit(tx, { action: "calendarLink.revoked", subjectKind: "CalendarLink", subjectId: id, personId: tx.me });
  tellLink(tx, "calendarLink.changed", id);
  return { id };
});

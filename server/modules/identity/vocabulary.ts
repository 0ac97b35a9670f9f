import { AppointedRole, BegunBy, Gender, InvitationWay, NotInvited, Role, ScopeKind, SessionKind, SignedIn, TicketState, TokenScope } from "../../../shared/identity";
import { enumeration } from "../../kernel/read";

enumeration("Role", "What somebody is, by appointment or by a post.", Role, { TEACHER: "Has a post at a school; no appointment." });
enumeration("AppointedRole", "What somebody can be appointed to.", AppointedRole, {
  COORDINATOR: "Coordinates an alliance.",
  PRINCIPAL: "Leads a school.",
  DEAN: "Keeps a school's timetable and its needs.",
  RESEARCHER: "Leads research in a region, or is attached to an alliance.",
  INSPECTOR: "Inspects a school; one appointment for each, as many as the policy data of the region allow.",
  BUREAU_OFFICER: "Officer of a region's bureau of education.",
  PLATFORM_ADMINISTRATOR: "Looks after the platform and all accounts.",
});
enumeration("ScopeKind", "What an appointment reaches over.", ScopeKind);
enumeration("Gender", "As the register knows it.", Gender);
enumeration("SignedIn", "Where a browser stands.", SignedIn, {
  NO: "Nobody is signed in.",
  MUST_CHANGE_PASSWORD: "Signed in with a password that somebody else gave: until it is changed, nothing else can be done.",
  YES: "Signed in.",
});
enumeration("SessionKind", "Who holds a session.", SessionKind, { BROWSER: "A person's browser, in a cookie.", TOKEN: "A program, which names its token in a header." });
enumeration("BegunBy", "How a session was begun.", BegunBy, {
  PASSWORD: "With login and password.",
  INVITATION: "With the link or code of an invitation.",
  SINGLE_SIGN_ON: "Through the organisation's single sign-on.",
  PERSON: "Made by the person for a program.",
});
enumeration("TokenScope", "What a token may do, never more than its person.", TokenScope, {
  READ: "Read what its person may see, and follow it live.",
  WRITE: "Change what its person may change, but hand out no access.",
  ACCOUNTS: "Hand out access: accounts, invitations, appointments.",
});
enumeration("InvitationWay", "How an invitation reaches its person.", InvitationWay, { LETTER: "By e-mail.", CODE: "On paper." });
enumeration("NotInvited", "Why somebody was not invited.", NotInvited, {
  HAS_ACCOUNT: "The person has an account.",
  NO_ADDRESS: "No mail address of the person is known.",
  REACHES_FURTHER: "The person also has a role or post that you could not end.",
});
enumeration("TicketState", "What has become of a link or code.", TicketState, { OPEN: "It opens what it is for, once.", GONE: "It was never there, was used, was withdrawn or has run out." });

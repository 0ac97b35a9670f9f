/** The eight roles. Teacher is implied by a staff post; the others are appointments. */
export const Role = {
  COORDINATOR: "coordinator",
  PRINCIPAL: "principal",
  DEAN: "dean",
  TEACHER: "teacher",
  RESEARCHER: "researcher",
  INSPECTOR: "inspector",
  BUREAU_OFFICER: "bureauOfficer",
  PLATFORM_ADMINISTRATOR: "platformAdministrator",
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** The roles that a person is appointed to. */
export const AppointedRole = {
  COORDINATOR: "coordinator",
  PRINCIPAL: "principal",
  DEAN: "dean",
  RESEARCHER: "researcher",
  INSPECTOR: "inspector",
  BUREAU_OFFICER: "bureauOfficer",
  PLATFORM_ADMINISTRATOR: "platformAdministrator",
} as const;
export type AppointedRole = (typeof AppointedRole)[keyof typeof AppointedRole];

/** What an appointment reaches over. */
export const ScopeKind = { PLATFORM: "platform", REGION: "region", SCHOOL: "school", ALLIANCE: "alliance" } as const;
export type ScopeKind = (typeof ScopeKind)[keyof typeof ScopeKind];

/** The scopes that a role can be given; the database holds the same. */
export const scopesOfRole: Readonly<Record<AppointedRole, readonly ScopeKind[]>> = {
  coordinator: ["alliance"],
  principal: ["school"],
  dean: ["school"],
  researcher: ["region", "alliance"],
  inspector: ["school"],
  bureauOfficer: ["region"],
  platformAdministrator: ["platform"],
};

export const Gender = { FEMALE: "female", MALE: "male" } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

/** Where a browser stands: what it may do before it asks for anything. */
export const SignedIn = { NO: "no", MUST_CHANGE_PASSWORD: "mustChangePassword", YES: "yes" } as const;
export type SignedIn = (typeof SignedIn)[keyof typeof SignedIn];

/** Who holds a session: a person's browser, or a program with a token that the person made for it. */
export const SessionKind = { BROWSER: "browser", TOKEN: "token" } as const;
export type SessionKind = (typeof SessionKind)[keyof typeof SessionKind];

/** How a session was begun. */
export const BegunBy = { PASSWORD: "password", INVITATION: "invitation", SINGLE_SIGN_ON: "singleSignOn", PERSON: "person" } as const;
export type BegunBy = (typeof BegunBy)[keyof typeof BegunBy];

/** What a token may do, never more than its person. Each reads. */
export const TokenScope = { READ: "read", WRITE: "write", ACCOUNTS: "accounts" } as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];
export const TOKEN_NAME_MAX = 60;
/** For so many days at most. */
export const TOKEN_DAYS_MAX = 366;
/** Living tokens of a person. */
export const TOKENS_MAX = 20;

/** How an invitation reaches its person. */
export const InvitationWay = { LETTER: "letter", CODE: "code" } as const;
export type InvitationWay = (typeof InvitationWay)[keyof typeof InvitationWay];
/** An invitation opens an account for so long. */
export const INVITATION_DAYS = 14;
/** Invitations at once: a large school's staff. */
export const INVITATIONS_AT_ONCE = 500;

/** Why somebody was not invited. */
export const NotInvited = { HAS_ACCOUNT: "hasAccount", NO_ADDRESS: "noAddress", REACHES_FURTHER: "reachesFurther" } as const;
export type NotInvited = (typeof NotInvited)[keyof typeof NotInvited];

/** What has become of a link or code. */
export const TicketState = { OPEN: "open", GONE: "gone" } as const;
export type TicketState = (typeof TicketState)[keyof typeof TicketState];

export const PASSWORD_MIN = 10;
/** Longer ones only cost time to hash. */
export const PASSWORD_MAX = 128;
export const PERSON_NAME_MAX = 60;
/** What stands where the name of a removed person stood. */
export const REMOVED_NAME = "已移除人员";
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._@-]{1,59}$/;

/** What this module's activities are called. */
export const identityActivityKinds = [
  "person.added",
  "person.changed",
  "person.removed",
  "account.opened",
  "account.disabled",
  "account.enabled",
  "account.passwordReset",
  "account.passwordChanged",
  "account.passwordForgotten",
  "account.recovered",
  "account.emailConfirmed",
  "session.ended",
  "token.made",
  "invitation.made",
  "invitation.accepted",
  "invitation.revoked",
  "singleSignOn.linked",
  "singleSignOn.unlinked",
  "appointment.began",
  "appointment.ended",
] as const;

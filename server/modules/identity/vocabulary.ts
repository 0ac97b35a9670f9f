import { AppointedRole, Gender, Role, ScopeKind, SignedIn } from "../../../shared/identity";
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

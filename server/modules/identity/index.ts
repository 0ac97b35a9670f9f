import { holds } from "../../kernel/policy";
import "./identity.messages";
import "./scopes";
import "./vocabulary";
import { Account } from "./account.entity";
import "./activity-actor.type";
import { AccountResolver } from "./account.resolver";
import { Appointment } from "./appointment.entity";
import { AppointmentResolver } from "./appointment.resolver";
import "./identity.roots";
import { permission } from "./permissions";
import { Person } from "./person.entity";
import { personPolicy } from "./person.policy";
import { PersonResolver } from "./person.resolver";
import { Session } from "./session.entity";
import { SessionResolver } from "./session.resolver";

permission("person.add", () => personPolicy.actions.add);
permission("account.open", () => personPolicy.actions.add);
permission("appointment.appoint", () => personPolicy.actions.add);
permission("platform.administer", () => holds("platform"));

export const entities = [Person, Account, Session, Appointment];
export const resolvers = [SessionResolver, AccountResolver, PersonResolver, AppointmentResolver];

export { Account, Appointment, permission, Person, personPolicy, Session };
export { accountPolicy } from "./account.policy";
export { AccountType } from "./account.type";
export { appointmentPolicy } from "./appointment.policy";
export { appointmentScope, type AppointmentScope } from "./appointment.scope";
export { AppointmentType } from "./appointment.type";
export { showDemonstrationAccounts, type DemonstrationAccount } from "./demonstration-accounts";
export { endAppointment } from "./end-appointment";
export { createFirstAdministrator, type FirstAdministrator } from "./first-administrator";
export { hashPassword } from "./password";
export { PersonType } from "./person.type";
export { alsoReaches } from "./reach-of-person";
export { sessionPolicy } from "./session.policy";
export { SessionType } from "./session.type";

import "./scopes";

export { Account } from "./account.entity";
export { accountPolicy } from "./account.policy";
export { AccountType } from "./account.type";
export { Appointment } from "./appointment.entity";
export { appointmentPolicy } from "./appointment.policy";
export { AppointmentType } from "./appointment.type";
export { Person } from "./person.entity";
export { personPolicy } from "./person.policy";
export { PersonType } from "./person.type";
export { Session } from "./session.entity";
export { sessionPolicy } from "./session.policy";
export { SessionType } from "./session.type";

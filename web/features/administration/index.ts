export { Accounts } from "./accounts";
export { Invitations } from "./invitations";
export { Appointments } from "./appointments";

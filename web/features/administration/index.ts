export { Accounts } from "./accounts";
export { Appointments } from "./appointments";

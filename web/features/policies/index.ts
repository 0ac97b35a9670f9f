export { PolicyOffice } from "./policy-office";

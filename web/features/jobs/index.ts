export { JobsOffice } from "./jobs-office";

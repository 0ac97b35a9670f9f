export { WebhookOffice } from "./webhook-office";

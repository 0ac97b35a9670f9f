export { ChangePassword, ChangePasswordForm } from "./change-password";
export { MyData } from "./my-data";
export { MySessions } from "./my-sessions";
export { MyLinkedIdentities } from "./my-linked-identities";
export { MyTokens } from "./my-tokens";
export { Settings } from "./settings";

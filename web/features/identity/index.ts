export { ChangePassword, ChangePasswordForm } from "./change-password";
export { MyData } from "./my-data";
export { MySessions } from "./my-sessions";
export { MyTokens } from "./my-tokens";
export { Settings } from "./settings";

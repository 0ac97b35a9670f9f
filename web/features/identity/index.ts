export { ChangePassword, ChangePasswordForm } from "./change-password";
export { MyData } from "./my-data";
export { MySessions } from "./my-sessions";
export { Settings } from "./settings";

export { Activity, ActivityScope, PLATFORM_SCOPE, type Telling } from "./activity-row";
export { allCommands, BROWSER, command, onCommit, requireGrant, runCommand, Runs, transact, type Command, type Guard } from "./command";
export { codeOfDatabase, constraint, refusalOf } from "./constraints";
export * from "./input";
export { lookup, rowBy } from "./rows";
export { Transaction } from "./transaction";
export { Identified, Versioned } from "./versioned";

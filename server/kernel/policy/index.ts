export * from "./rule";
export * from "./states";
export * from "./policy";

import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";

/** How many schools an inspector may have, where this school is one of them and its rules are those of a day. */
type MostSchools = (tx: Transaction, schoolId: string, day: Day) => Promise<number>;

let most: MostSchools | undefined;

/** The module that keeps the rules says how many schools an inspection zone has at most. */
export const inspectionZone = (rule: MostSchools): void => {
  most = rule;
};

export const mostSchoolsOfZone: MostSchools = (tx, schoolId, day) => {
  if (!most) throw new Error("no module says how many schools an inspector may have");
  return most(tx, schoolId, day);
};

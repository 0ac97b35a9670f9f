import type { Query } from "../../kernel/viewer";

type Keepers = (query: Query, personId: string) => Promise<readonly string[]>;
let keepers: Keepers | undefined;

/** The module that knows posts says who looks after a person's account: his principals, or else his bureau's officers. */
export const keepersAre = (who: Keepers): void => {
  if (keepers) throw new Error("two modules say who looks after accounts");
  keepers = who;
};

export const keepersOf: Keepers = async (query, personId) => (keepers ? keepers(query, personId) : []);

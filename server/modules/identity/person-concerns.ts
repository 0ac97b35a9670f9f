import type { Transaction } from "../../kernel/write";

type Concern = (tx: Transaction, personId: string) => Promise<readonly string[]>;
const concerns: Concern[] = [];

/** A module above says whose screens show a person by name, e.g. those of the school where he works. */
export const personConcerns = (concern: Concern): void => {
  concerns.push(concern);
};

/** Who hears that a person has another name: he himself, and where he is known by it. */
export async function audienceOfPerson(tx: Transaction, personId: string): Promise<string[]> {
  const audience = [personId];
  for (const concern of concerns) audience.push(...(await concern(tx, personId)));
  return audience;
}

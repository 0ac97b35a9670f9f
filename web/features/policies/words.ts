import { policyDefinitions, PolicyGroup, PolicyKey, type PolicyDefinition } from "../../../shared/policies";
import type { PolicyKey as ApiKey } from "../../gql/graphql";

/** The API writes `ROTATION_FLOOR` what the vocabulary calls `rotationFloor`. */
export const keyOf = (name: ApiKey): PolicyKey => PolicyKey[name];
export const definitionOf = (name: ApiKey): PolicyDefinition => policyDefinitions[keyOf(name)];

/** In the order of the page. */
export const groups = Object.values(PolicyGroup);
export const names = Object.keys(PolicyKey) as ApiKey[];
export const namesOf = (group: PolicyGroup): ApiKey[] => names.filter((name) => definitionOf(name).group === group);

/** `moralityAndLaw` → `MORALITY_AND_LAW`, as the catalogue of words has it. */
export const upperSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

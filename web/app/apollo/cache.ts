import { InMemoryCache, type TypePolicies } from "@apollo/client";
import { connections } from "../../gql/connections";
import { connectionPolicy } from "./connection-policy";

/** Every list of the schema pages by keyset; nobody has to remember to say so. */
const lists: TypePolicies = Object.fromEntries(
  Object.entries(connections).map(([type, fields]) => [
    type,
    { fields: Object.fromEntries(fields.map((field) => [field, connectionPolicy])) },
  ]),
);

export const newCache = (): InMemoryCache => new InMemoryCache({ typePolicies: lists });

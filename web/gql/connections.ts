/* Generated from the schema. */
export const connections: Readonly<Record<string, readonly string[]>> = {
  "Query": [
    "alliances",
    "feed",
    "schools"
  ]
};

import { getNamedType, getNullableType, GraphQLError, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputField, type GraphQLInputType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../server/app/schema";
import { newId } from "../../server/kernel/ids";
import { Region } from "../../server/modules/schools";
import { createTestDatabase, type TestDatabase } from "../kit/database";
import { mutations } from "./expected";
import { Harness, type Outcome } from "./harness";
import { inputOf } from "./input";
import { matrixWorld, roles, type MatrixWorld, type Role } from "./world";

/**
 * Every field of every mutation that has to do with exchanges, given what no form would send: each is done, or refused with
 * a code and the field, and none of it comes out as a fault of ours. What is done is undone.
 */
const { schema } = await buildApi();
const ABOUT = /Need|Offer|Nomin|Taught|Exchange|Slot|Visit|Day$|Day(?=[A-Z])|Log$|Logs$|Appraisal|Certificate|Hiring|CalendarLink/;
const asked = Object.values(schema.getMutationType()!.getFields()).filter(({ name }) => ABOUT.test(name) && !/Special|Holiday/.test(name));

let database: TestDatabase;
let at: MatrixWorld;
let harness: Harness;
beforeAll(async () => {
  database = await createTestDatabase({ as: "server" });
  at = await matrixWorld(database);
  harness = new Harness(schema, database, at.world);
});
afterAll(() => database.end());

const LONG = "长".repeat(20_000);
const texts = ["", " ", "\u0000", "\ud800", LONG, "'; drop table person; --", "99:99", "24:00"];
const numbers = [0, -1, 2_147_483_647, -2_147_483_648];

/** What a field is given, by its type. */
function badValues(field: GraphQLInputField): unknown[] {
  const named = getNamedType(field.type);
  const list = isListType(getNullableType(field.type));
  const each = ((): unknown[] => {
    if (named.name === "ID") return ["", "abc", newId(Region), at.rows.own["Region"]!.id, at.rows.other["School"]!.id, "00000000-0000-0000-0000-000000000000"];
    if (isEnumType(named)) return named.getValues().map(({ name }) => name);
    if (isInputObjectType(named)) return [{}];
    switch (named.name) {
      case "Int":
        return numbers;
      case "Float":
        return [...numbers, 0.000_1, 1e308];
      case "Boolean":
        return [true, false];
      case "LocalDate":
        return ["0001-01-01", "9999-12-31", "2026-02-28", "1900-01-01"];
      case "String":
        return texts;
      default:
        return [null, [], {}, "", 0, { a: LONG }, { [LONG]: 1 }];
    }
  })();
  const wrapped = list ? [[], ...each.map((one) => [one]), Array.from({ length: 500 }, () => each[0]), [each.at(-1), each.at(-1)]] : each;
  return isNonNullType(field.type) ? wrapped : [null, ...wrapped];
}

/** Somebody for whom the mutation is not refused as such, so that its input is looked at. */
function bestRole(name: string): Role {
  const cells = mutations.get(name)!;
  return roles.find((role) => cells[role].startsWith("A")) ?? "platformAdministrator";
}

/** What was answered; a value that GraphQL itself does not take is refused before us. */
async function answered(mutation: GraphQLField<unknown, unknown>, input: object, role: Role): Promise<Outcome | "notTaken"> {
  try {
    return await harness.mutate(mutation.name, input, at.viewers[role]);
  } catch (error) {
    const cause = (error as Error).cause;
    if (cause instanceof GraphQLError && /^Variable "\$input" (got invalid value|of)/.test(cause.message)) return "notTaken";
    throw error;
  }
}

describe("bad input", () => {
  it.each(asked.map((mutation) => ({ name: mutation.name, mutation })))("of $name is refused with its field, or does no harm", async ({ name, mutation }) => {
    const type = getNamedType(mutation.args[0]?.type as GraphQLInputType);
    if (!isInputObjectType(type)) throw new Error(`${name} takes no input object`);
    const role = bestRole(name);
    const { input } = inputOf(mutation, undefined, at, role, "own");
    const faults: string[] = [];
    for (const field of Object.values(type.getFields())) {
      for (const value of badValues(field)) {
        const said = `${field.name}: ${JSON.stringify(value)?.slice(0, 80)}`;
        const outcome = await answered(mutation, { ...input, [field.name]: value }, role).catch((error: Error) => `${said} → ${String((error.cause as Error | undefined)?.message ?? error.message).slice(0, 300)}`);
        if (typeof outcome === "string") {
          if (outcome !== "notTaken") faults.push(outcome);
        } else if (outcome.letter === "?" && outcome.told?.includes("BAD_USER_INPUT") && outcome.field === undefined) faults.push(`${said} → no field: ${outcome.told}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

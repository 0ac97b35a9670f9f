import { GraphQLEnumType, GraphQLObjectType, printSchema, validateSchema, type GraphQLSchema } from "graphql";
import { Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildApi, Guarded } from "../../../server/kernel/read";
import "./sample";

@Guarded("Whoever signs in is told how it went.")
@ObjectType("SampleAnswer", { description: "An answer." })
class Answer {
  @Field(() => String, { description: "What is said." }) text!: string;
}
@ObjectType("SampleLeak", { description: "An object that nobody guards." })
class Leak {
  @Field(() => String, { description: "A secret." }) secret!: string;
}
@Resolver()
class Safe {
  @Guarded("Everybody may ask how it is.")
  @Query(() => Answer, { description: "How it is." })
  sampleAnswer(): Answer {
    return { text: "well" };
  }
}
@Resolver()
class Unsafe {
  @Query(() => Leak, { description: "Something without a policy." })
  sampleLeak(): Leak {
    return { secret: "" };
  }
  @Mutation(() => Boolean, { description: "A change without a command." })
  sampleChange(): boolean {
    return true;
  }
  @Guarded("Everybody may ask, but nothing says what it is.")
  @Query(() => Boolean)
  sampleRiddle(): boolean {
    return true;
  }
}

describe("the schema of what is declared", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildApi({ resolvers: [Safe] });
  });

  it("is valid GraphQL", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("gives every declared type an id that `node` finds, and what the viewer may do with it", () => {
    const house = schema.getType("SampleHouse") as GraphQLObjectType;
    expect(house.getInterfaces().map(String)).toEqual(["Node"]);
    expect((schema.getType("SampleHouseAction") as GraphQLEnumType).getValues().map(({ name }) => name)).toEqual(["SEE", "PAINT_WALLS", "PULL_DOWN"]);
    expect(String(house.getFields()["viewerCan"]?.type)).toBe("[SampleHouseAction!]!");
  });

  it("lets a relation and a value that a policy may hide be null", () => {
    const { owner, hiddenBudget, budget } = (schema.getType("SampleHouse") as GraphQLObjectType).getFields();
    expect([owner, hiddenBudget, budget].map((field) => String(field?.type))).toEqual(["SamplePerson", "BigInt", "BigInt!"]);
  });

  it("shows a type of a lower module the relations that a higher one adds", () => {
    expect(Object.keys((schema.getType("SamplePerson") as GraphQLObjectType).getFields())).toEqual(expect.arrayContaining(["stays", "hostCount"]));
  });

  it("is the same when it is built again", async () => {
    expect(printSchema(await buildApi({ resolvers: [Safe] }))).toBe(printSchema(schema));
  });

  it("is refused when something has no policy, no command or no description, and the refusal names it", async () => {
    const refusal = await buildApi({ resolvers: [Safe, Unsafe] }).catch((error: Error) => error.message);
    expect(refusal).toContain("Query.sampleLeak has no policy");
    expect(refusal).toContain("SampleLeak.secret has no policy");
    expect(refusal).toContain("the mutation sampleChange runs no command");
    expect(refusal).toContain("Query.sampleRiddle has no description");
    expect(refusal).not.toContain("SampleAnswer");
  });
});

import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { addPerson } from "./add-person";
import { changeMyProfile } from "./change-my-profile";
import { changePerson } from "./change-person";
import { AddPersonInput, ChangeMyProfileInput, ChangePersonInput, RemovePersonInput } from "./person.input";
import { PersonType } from "./person.type";
import { removePerson } from "./remove-person";
import { whoSees } from "./who-sees";
import { PersonalDataReaders } from "./who-sees.payload";

const MOST_NAMED = 20;

@Resolver()
export class PersonResolver {
  @Guarded("Tells the viewer about what is kept of himself and nothing else.")
  @Query(() => [PersonalDataReaders], { description: "Who reads what is not open to everybody who sees you; empty for who is not signed in." })
  async whoSeesMe(@Ctx() { viewer, query }: Context): Promise<PersonalDataReaders[]> {
    if (viewer.me === null) return [];
    const sights = await whoSees(query, viewer.me);
    return sights.map(({ of, as, personIds }) => ({ of, as, count: personIds.length, personIds: personIds.slice(0, MOST_NAMED) }));
  }

  @Runs(addPerson)
  @Mutation(() => PersonType, { nullable: true, description: "Enters a person; a post at a school follows with `beginPost`." })
  async addPerson(@Arg("input", { description: "Who." }) input: AddPersonInput, @Ctx() ctx: Context): Promise<PersonType | null> {
    const { id } = await ctx.run(addPerson, input);
    return ctx.row(PersonType, id);
  }

  @Runs(changePerson)
  @Mutation(() => PersonType, { nullable: true, description: "Corrects what the register says of a person." })
  async changePerson(@Arg("input", { description: "Which person, and what changes." }) input: ChangePersonInput, @Ctx() ctx: Context): Promise<PersonType | null> {
    const { id } = await ctx.run(changePerson, input);
    return ctx.row(PersonType, id);
  }

  @Runs(removePerson)
  @Mutation(() => PersonType, { nullable: true, description: "Drops a person who left, for good: the records stay, name, particulars, account and sessions go. CONFLICT while posts or appointments go on. For the platform's administrators and the bureau of his schools." })
  async removePerson(@Arg("input", { description: "Who, and his name once more." }) input: RemovePersonInput, @Ctx() ctx: Context): Promise<PersonType | null> {
    const { id } = await ctx.run(removePerson, input);
    return ctx.row(PersonType, id);
  }

  @Runs(changeMyProfile)
  @Mutation(() => PersonType, { nullable: true, description: "Changes how you can be reached." })
  async changeMyProfile(@Arg("input", { description: "What changes." }) input: ChangeMyProfileInput, @Ctx() ctx: Context): Promise<PersonType | null> {
    const { id } = await ctx.run(changeMyProfile, input);
    return ctx.row(PersonType, id);
  }
}

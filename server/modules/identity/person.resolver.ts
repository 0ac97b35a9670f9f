import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { addPerson } from "./add-person";
import { changeMyProfile } from "./change-my-profile";
import { changePerson } from "./change-person";
import { AddPersonInput, ChangeMyProfileInput, ChangePersonInput } from "./person.input";
import { PersonType } from "./person.type";

@Resolver()
export class PersonResolver {
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

  @Runs(changeMyProfile)
  @Mutation(() => PersonType, { nullable: true, description: "Changes how you can be reached." })
  async changeMyProfile(@Arg("input", { description: "What changes." }) input: ChangeMyProfileInput, @Ctx() ctx: Context): Promise<PersonType | null> {
    const { id } = await ctx.run(changeMyProfile, input);
    return ctx.row(PersonType, id);
  }
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("Tells the viewer about what is kept of himself and nothing else.")
@ObjectType({ description: "A group of people who read what is not open to everybody who sees you." })
export class PersonalDataReaders {
  @Field({ description: "What they read: `contact` (telephone and mail address) or `particulars` (gender and year of birth)." }) of!: string;
  @Field({ description: "As what they read it: platformAdministrator, principal, bureauOfficer, coordinator." }) as!: string;
  @Field(() => Int, { description: "How many they are now." }) count!: number;
  @Field(() => [ID], { description: "Their ids, twenty at most; ask `people` for the names of those whom you may see." }) personIds!: string[];
}

import { Adds, One, type Ref } from "../../kernel/read";
import { ActivityType } from "../activity";
import { PersonType } from "./person.type";

/** Who did it: the module of persons adds this to the activity of the module below it. */
@Adds(() => ActivityType)
export class ActivityActor {
  @One("Who did it; empty when the platform did it by itself, or when you may not see the person.", () => PersonType, "actorId") actor!: Ref<PersonType>;
}

import { anyOf, holds, isNotSet, own, policy, through } from "../../kernel/policy";
import { appointmentPolicy } from "./appointment.policy";
import { Person } from "./person.entity";

/** Modules above add who else: by posts at schools, by alliances, by regions. */
export const personPolicy = policy(
  "person",
  Person,
  {
    see: anyOf<Person>(own("id"), own("addedById"), holds("platform"), through("id", appointmentPolicy, "see", "personId")),
    add: anyOf<Person>(holds("platform"), holds("bureauOf"), holds("principalOf")),
    change: holds("platform"),
    /** Titles and honours are the bureau's to award. */
    honour: holds("platform"),
    /** Phone and mail address. Whoever widens this says in `seenBy` who that is, for the person himself. */
    contact: anyOf<Person>(own("id"), holds("platform")),
    /** Gender and year of birth: for those who keep his records. */
    particulars: anyOf<Person>(own("id"), holds("platform")),
    /** Drop a person who left, for good. */
    remove: holds("platform"),
  },
  { when: { change: isNotSet("removedAt"), honour: isNotSet("removedAt"), remove: isNotSet("removedAt") } },
);

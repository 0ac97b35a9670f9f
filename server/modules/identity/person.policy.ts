import { anyOf, holds, own, policy, through } from "../../kernel/policy";
import { appointmentPolicy } from "./appointment.policy";
import { Person } from "./person.entity";

/** Modules above add who else: by posts at schools, by alliances, by regions. */
export const personPolicy = policy("person", Person, {
  see: anyOf<Person>(own("id"), own("addedById"), holds("platform"), through("id", appointmentPolicy, "see", "personId")),
  add: anyOf<Person>(holds("platform"), holds("bureauOf"), holds("principalOf")),
  change: holds("platform"),
  /** Titles and honours are the bureau's to award. */
  honour: holds("platform"),
  /** Phone, mail address, year of birth. */
  contact: anyOf<Person>(own("id"), holds("platform")),
});

import { anyOf, holds, notOver, own, policy } from "../../kernel/policy";
import { Appointment } from "./appointment.entity";

/**
 * Platform administrators appoint and dismiss anybody. The modules that own regions, schools and alliances say who
 * else may, over what lies in his own scope.
 */
export const appointmentPolicy = policy(
  "appointment",
  Appointment,
  {
    see: anyOf<Appointment>(own("personId"), holds("platform")),
    appoint: holds("platform"),
    dismiss: holds("platform"),
  },
  { when: { dismiss: notOver("until") } },
);

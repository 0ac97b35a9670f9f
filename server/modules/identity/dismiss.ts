import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { DismissInput } from "./appointment.input";
import { appointmentPolicy } from "./appointment.policy";
import { endAppointment } from "./end-appointment";
import { keepAnAdministrator } from "./last-administrator";

/** Ends an appointment today: its rights are gone with the commit. */
export const dismiss = command("dismiss", DismissInput, { policy: appointmentPolicy, action: "dismiss", grant: "accounts" }, async (tx, { id, version }) => {
  const appointment = await tx.take(appointmentPolicy, "dismiss", id, version);
  if (appointment.until !== null && appointment.until <= tx.viewer.today) throw new Refusal("CONFLICT", "identity.appointmentOver", { field: "input.id" });
  if (appointment.role === "platformAdministrator") await keepAnAdministrator(tx, appointment.personId);
  await endAppointment(tx, appointment, tx.viewer.today);
  return { id };
});

import { InputType } from "type-graphql";
import { INVITATIONS_AT_ONCE, InvitationWay } from "../../../shared/identity";
import { command, EnumInput, IdInput } from "../../kernel/write";
import { inviteAll } from "../identity";
import { schoolPolicy } from "./school.policy";

/** No key: the answer holds codes, which are kept nowhere. */
@InputType({ description: "Whose staff is invited, and how." })
export class InviteStaffInput {
  @IdInput("The school.") schoolId!: string;
  @EnumInput(InvitationWay, "By e-mail or on paper.") way!: InvitationWay;
}

/** Invites all who work at a school and have no account: letters, or a page of codes to print. */
export const inviteStaff = command(
  "inviteStaff",
  InviteStaffInput,
  { policy: schoolPolicy, action: "manageStaff", secret: "the answer holds codes", grant: "accounts" },
  async (tx, { schoolId, way }) => {
    const school = await tx.see(schoolPolicy, schoolId, "input.schoolId");
    await tx.require(schoolPolicy, "manageStaff", school);
    const staff = await tx.query<{ id: string }>(
      `select distinct p.person_id as id from staff_post p
       where p.school_id = $1 and p.since <= $2 and (p.until is null or p.until > $2) and not exists (select from account a where a.person_id = p.person_id)
       limit ${INVITATIONS_AT_ONCE}`,
      [schoolId, tx.viewer.today],
    );
    return inviteAll(tx, staff.map(({ id }) => id), way);
  },
);

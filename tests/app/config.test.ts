import { describe, expect, it } from "vitest";

import { readConfig } from "../../server/app/config";

describe("the environment", () => {
  it("needs nothing: each variable has its default", () => {
    expect(readConfig({})).toMatchObject({ production: true, port: 4000, host: "127.0.0.1", dataDir: expect.stringMatching(/\/\.data$/), databaseUrl: undefined, demo: undefined, trustProxy: 0 });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_CONNECTIONS", "1"],
    ["DEMO", "yes"],
    ["NODE_ENV", "prod"],
    ["PUBLIC_URL", "lianxiao.example.org"],
    ["PUBLIC_URL", "https://lianxiao.example.org/path"],
    ["ALLOWED_ORIGINS", "https://a.example.org, b"],
    ["TRUST_PROXY", "all"],
    ["FILES_URL", "s3://storage.example.org/bucket"],
    ["FILES_URL", "https://key:secret@storage.example.org/bucket"],
    ["FILES_URL", "s3://key:secret@storage.example.org/"],
    ["MAIL_URL", "http://mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["OIDC_ISSUER", "login.example.org"],
    ["LOG_LEVEL", "loud"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must b`));
  });

  it("names every variable that is wrong at once", () => {
    expect(() => readConfig({ PORT: "x", DEMO: "2" })).toThrow(/PORT must be .*\nDEMO must be/);
  });

  it("does not print what is secret", () => {
    expect(() => readConfig({ DATABASE_URL: "mysql://root:geheim@db" })).toThrow(/^DATABASE_URL must begin with postgresql:\/\/\.$/);
    expect(() => readConfig({ FILES_URL: "s3://key:geheim@host" })).toThrow(/^FILES_URL must be a bucket such as \S+\.$/);
    expect(() => readConfig({ MAIL_URL: "mail:geheim@host" })).toThrow(/^MAIL_URL must begin with smtp:\/\/ or smtps:\/\/\.$/);
  });

  it("allows pages of the public address and of those named besides", () => {
    expect(readConfig({ PUBLIC_URL: "https://lianxiao.example.org", ALLOWED_ORIGINS: "http://localhost:5173, https://two.example.org/" })).toMatchObject({
      publicHttps: true,
      publicUrl: "https://lianxiao.example.org",
      mail: { url: undefined, from: "联校 Lianxiao <lianxiao@lianxiao.example.org>" },
      allowedOrigins: ["https://lianxiao.example.org", "http://localhost:5173", "https://two.example.org"],
    });
  });
});

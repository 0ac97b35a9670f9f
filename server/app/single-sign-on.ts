import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as oidc from "openid-client";

import { Refusal } from "../kernel/errors";
import { linkTo } from "../kernel/mail";
import { enterBySingleSignOn, linkBySingleSignOn, offerSingleSignOn, type Identity } from "../modules/identity";
import type { SingleSignOnConfig } from "./config";
import type { RequestContext } from "./context";
import type { Logger } from "./logging";

const PATH = "/auth/oidc";
const CALLBACK = `${PATH}/callback` as const;
/** What the browser must bring back; it lasts as long as somebody may take to sign in there. */
const COOKIE = "lx_sso";
const COOKIE_SECONDS = 600;

/** What was begun, kept in the browser that began it: an answer that comes to another browser is worth nothing. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the person wanted to go. */
  readonly to: string;
  /** To be linked with the account that is signed in, not signed in with. */
  readonly link: boolean;
}

export interface SingleSignOnParts {
  config: SingleSignOnConfig;
  logger: Logger;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  https: boolean;
}

/** Sign-in by OpenID Connect: authorization code flow with PKCE, state and nonce (RFC 6749, 7636, 9700). */
export function singleSignOnRoutes({ config, logger, contextOf, https }: SingleSignOnParts): (app: FastifyInstance) => Promise<void> {
  const provider = providerOf(config);
  const cookie = { path: PATH, httpOnly: true, sameSite: "lax", secure: https, maxAge: COOKIE_SECONDS } as const;
  offerSingleSignOn(config.label);

  return async (app) => {
    app.get<{ Querystring: { to?: string; link?: string } }>(`${PATH}/start`, async (request, reply) => {
      const link = request.query.link === "1";
      // Another site may send a browser here to sign in, which harms nobody; it may not have it link anything.
      const from = request.headers["sec-fetch-site"];
      if (link && from !== undefined && from !== "same-origin") return reply.redirect("/profile/tokens");
      const begun: Begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), to: ownPath(request.query.to), link };
      try {
        const address = oidc.buildAuthorizationUrl(await provider(), {
          redirect_uri: linkTo(CALLBACK),
          scope: "openid profile email",
          code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: "S256",
          state: begun.state,
          nonce: begun.nonce,
        });
        return reply.setCookie(COOKIE, Buffer.from(JSON.stringify(begun)).toString("base64url"), cookie).redirect(address.href);
      } catch (error) {
        logger.warn({ err: error }, "single sign-on cannot be reached");
        return reply.redirect(problem(link, "refused"));
      }
    });

    app.get(CALLBACK, async (request, reply) => {
      const begun = begunIn(request.cookies[COOKIE]);
      reply.clearCookie(COOKIE, cookie);
      if (!begun) return reply.redirect(problem(false, "refused"));
      let identity: Identity;
      try {
        identity = await identityOf(await provider(), config, request.url, begun);
      } catch (error) {
        logger.warn({ err: error }, "single sign-on was not finished");
        return reply.redirect(problem(begun.link, "refused"));
      }
      const context = await contextOf(request, reply);
      try {
        if (begun.link) await linkBySingleSignOn(context, identity);
        else await enterBySingleSignOn(context, identity);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return reply.redirect(problem(begun.link, error.sentence.replace("identity.signOn.", "")));
      }
      return reply.redirect(begun.link ? "/profile/tokens?sso=linked" : begun.to);
    });
  };
}

const problem = (link: boolean, name: string): string => `${link ? "/profile/tokens" : "/sign-in"}?sso=${encodeURIComponent(name)}`;

/** The provider's addresses and keys, asked for when they are first needed: a provider that is down keeps nobody from signing in otherwise. */
function providerOf({ issuer, clientId, clientSecret }: SingleSignOnConfig): () => Promise<oidc.Configuration> {
  let known: Promise<oidc.Configuration> | undefined;
  // Plain http is for a provider on the same machine or in the same private network; the issuer says so itself.
  const execute = issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [];
  return () => {
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, clientSecret === undefined ? oidc.None() : undefined, { execute }).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** Who came back: the code is exchanged, and the answer's signature, audience, nonce and state are checked by the library. */
async function identityOf(provider: oidc.Configuration, config: SingleSignOnConfig, url: string, { state, nonce, verifier }: Begun): Promise<Identity> {
  const address = new URL(linkTo(CALLBACK));
  address.search = new URL(url, address).search;
  const tokens = await oidc.authorizationCodeGrant(provider, address, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
  const claims = tokens.claims();
  if (!claims) throw new Error("the provider sent no id token");
  const more = provider.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
  const all: Record<string, unknown> = { ...more, ...claims };
  const text = (name: string): string | null => (typeof all[name] === "string" && all[name] !== "" ? all[name] : null);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: all["email_verified"] === true ? text("email") : null,
    login: config.loginClaim === undefined ? null : text(config.loginClaim),
    knownAs: text("preferred_username") ?? text("email") ?? text("name") ?? "",
  };
}

/** A path of our own, and nothing that a browser would take for another site. */
const ownPath = (given: string | undefined): string => (given !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : "/");

function begunIn(cookie: string | undefined): Begun | undefined {
  if (cookie === undefined) return undefined;
  try {
    const { state, nonce, verifier, to, link } = JSON.parse(Buffer.from(cookie, "base64url").toString()) as Partial<Begun>;
    if (typeof state !== "string" || typeof nonce !== "string" || typeof verifier !== "string") return undefined;
    return { state, nonce, verifier, to: ownPath(to), link: link === true };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

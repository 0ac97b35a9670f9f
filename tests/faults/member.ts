import { setTimeout as pause } from "node:timers/promises";
import { DEMONSTRATION_PASSWORD } from "../../server/database/demonstration";

/** A person who speaks to servers over HTTP, and tries again, with the same key, when one does not answer. */

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A refusal that trying again does not change. */
export class Refused extends Error {
  readonly code: string;
  constructor(answer: Answer) {
    super(JSON.stringify(answer.errors));
    this.code = answer.errors?.[0]?.extensions?.code ?? "";
  }
}

const WAIT_MS = 50;
/** A server that is being killed and started again is away for a few seconds. */
const PATIENCE_MS = 60_000;

export class Member {
  readonly cookie: string;
  /** Questions that were asked again because no answer came. */
  asked = 0;
  again = 0;

  private constructor(cookie: string) {
    this.cookie = cookie;
  }

  static async signIn(url: string, login: string): Promise<Member> {
    const query = "mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename } }";
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables: { login, password: DEMONSTRATION_PASSWORD } }) });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith("lx_session="));
    if (!cookie) throw new Error(`${login} was not signed in: ${await response.text()}`);
    return new Member(cookie.split(";")[0]!);
  }

  /** Asks until there is an answer of the application: lost connections and a server without its database are no answer. */
  async ask<Data>(url: string, query: string, variables: Record<string, unknown> = {}, key?: string): Promise<Data> {
    const until = Date.now() + PATIENCE_MS;
    this.asked += 1;
    for (;;) {
      const answer = await this.#once(url, query, variables, key);
      if (answer?.data && !answer.errors) return answer.data as Data;
      if (answer?.errors && answer.errors[0]?.extensions?.code !== "INTERNAL") throw new Refused(answer);
      if (Date.now() > until) throw new Error(`no answer from ${url} for ${PATIENCE_MS} ms: ${JSON.stringify(answer)}`);
      this.again += 1;
      await pause(WAIT_MS);
    }
  }

  async #once(url: string, query: string, variables: Record<string, unknown>, key?: string): Promise<Answer | null> {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { ...headers, cookie: this.cookie, ...(key && { "idempotency-key": key }) },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(10_000),
      });
      if (response.status >= 500) return null;
      return (await response.json()) as Answer;
    } catch (error) {
      // The line broke or was never there; what else goes wrong in here is a fault of the test.
      if (error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError") || error instanceof SyntaxError) return null;
      throw error;
    }
  }
}

const headers = { "content-type": "application/json", "apollo-require-preflight": "true" };

import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { describe, expect, it } from "vitest";
import { placeProblems } from "../../web/ui/place-problems";
import { problemsOf } from "../../web/ui/problem";

const refused = (...errors: { message: string; extensions?: Record<string, unknown> }[]) => new CombinedGraphQLErrors({ errors });
const http = (status: number, body: string) => new ServerError("failed", { response: new Response(body, { status }), bodyText: body });

describe("what the server refused", () => {
  it("is read from a GraphQL answer, with its field and what comes with its code", () => {
    const [problem] = problemsOf(refused({ message: "已被使用", extensions: { code: "BAD_USER_INPUT", field: "input.name", length: 80 } }));
    expect(problem).toMatchObject({ code: "BAD_USER_INPUT", message: "已被使用", field: "input.name", details: { length: 80 } });
  });

  it("is read from the body of a 4xx too", () => {
    const body = JSON.stringify({ errors: [{ message: "太大", extensions: { code: "QUERY_TOO_LARGE" } }] });
    expect(problemsOf(http(400, body))[0]).toMatchObject({ code: "QUERY_TOO_LARGE", message: "太大" });
  });

  it("is told from a server that is away, and from a network that is away", () => {
    expect(problemsOf(http(502, "<h1>Bad gateway</h1>"))[0]?.code).toBe("UNAVAILABLE");
    expect(problemsOf(new TypeError("Failed to fetch"))[0]?.code).toBe("OFFLINE");
    expect(problemsOf(new Error("a fault of ours"))[0]).toEqual({ code: "INTERNAL", details: {} });
  });
});

describe("on a form it stands", () => {
  const place = (...errors: { message: string; extensions?: Record<string, unknown> }[]) => placeProblems(problemsOf(refused(...errors)), ["name", "since", "version"]);

  it("at the field that the server names", () => {
    const { fields, unplaced } = place({ message: "a", extensions: { code: "BAD_USER_INPUT", field: "input.since" } }, { message: "b", extensions: { code: "BAD_USER_INPUT", field: "name" } });
    expect(fields.map(([name, { message }]) => [name, message])).toEqual([["since", "a"], ["name", "b"]]);
    expect(unplaced).toBeNull();
  });

  it("above the buttons when it names none that the form has", () => {
    const { fields, unplaced } = place({ message: "a", extensions: { code: "BAD_USER_INPUT", field: "input.schoolId" } });
    expect(fields).toEqual([]);
    expect(unplaced?.message).toBe("a");
  });

  it("apart when somebody was faster, though the form holds the version that the server names", () => {
    const { fields, conflict } = place({ message: "c", extensions: { code: "CONFLICT", field: "input.version", currentVersion: 4 } });
    expect(fields).toEqual([]);
    expect(conflict?.details["currentVersion"]).toBe(4);
  });

  it("at its field when a conflict is about a value and not about who was faster", () => {
    const { fields, conflict } = place({ message: "double", extensions: { code: "CONFLICT", field: "input.name" } });
    expect(fields).toHaveLength(1);
    expect(conflict).toBeNull();
  });
});

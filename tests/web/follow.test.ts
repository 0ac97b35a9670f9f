import { describe, expect, it } from "vitest";
import { concerns, follow } from "../../web/app/live/follow";
import type { LiveActivity } from "../../web/app/live/message";

const id = (n: number): string => `01930000-0000-8001-8000-${String(n).padStart(12, "0")}`;
const event = (change: Partial<LiveActivity> = {}): LiveActivity => ({ id: id(99), kind: "membership.began", subjectKind: "Membership", subjectId: id(1), audience: [], ...change });
const shown = (data: unknown, variables: unknown = {}) => ({ operation: "Some", data, variables });

describe("an event concerns a query", () => {
  it("that shows its subject, however deep", () => {
    expect(concerns(event(), shown({ alliance: { id: id(7), members: [{ member: { id: id(1) } }] } }))).toBe(true);
  });

  it("that shows something that its payload names", () => {
    expect(concerns(event({ payload: { schoolId: id(5) } }), shown({ school: { id: id(5) } }))).toBe(true);
  });

  it("that lists things of its kind, for the new one is not in it yet", () => {
    expect(concerns(event(), shown({ alliance: { memberships: { __typename: "MembershipConnection", edges: [] } } }))).toBe(true);
  });

  it("that was asked for a scope which is told of it", () => {
    expect(concerns(event({ audience: [id(7)] }), shown({ plan: { id: id(3) } }, { alliance: id(7) }))).toBe(true);
  });

  it("that a feature has named for its kind", () => {
    follow({ kinds: /^membership\./, operations: ["Ranking"] });
    expect(concerns(event(), { operation: "Ranking", data: { ranking: 3 }, variables: {} })).toBe(true);
  });

  it("and no other", () => {
    expect(concerns(event({ audience: [id(7)] }), shown({ me: { id: id(7) } }))).toBe(false);
    expect(concerns(event(), shown({ schools: { __typename: "SchoolConnection", edges: [] } }))).toBe(false);
    expect(concerns(event(), shown(undefined))).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveStream, type Transport, type TransportSink } from "../../web/app/live/stream";
import type { LiveActivity, LiveMessage } from "../../web/app/live/message";

type Line = { after: number | null; sink: TransportSink<LiveActivity>; closed: boolean };

const activity = (seq: number): LiveActivity => ({ id: `a${seq}`, kind: "plan.made", subjectKind: "Plan", subjectId: "p", audience: [] });
const event = (seq: number, prev: number | null, head = seq): LiveMessage => ({ type: "EVENT", seq, prev, head, activity: activity(seq) });
const heartbeat = (seq: number, head = seq): LiveMessage => ({ type: "HEARTBEAT", seq, prev: null, head, activity: null });

function aStream({ cursor = null, startAt = null }: { cursor?: number | null; startAt?: number | null } = {}) {
  const lines: Line[] = [];
  const transport: Transport<LiveActivity> = {
    open(after, sink) {
      const line: Line = { after, sink, closed: false };
      lines.push(line);
      return { close: () => (line.closed = true) };
    },
  };
  const seen: number[] = [];
  const doubts: string[] = [];
  const kept = { value: cursor };
  const place = { read: () => kept.value, write: (seq: number) => (kept.value = seq), clear: () => (kept.value = null) };
  const signedOut = vi.fn<() => void>();
  const stream = new LiveStream(transport, place, { event: (_, seq) => seen.push(seq), doubt: (why) => doubts.push(why), signedOut }, startAt);
  stream.start();
  const line = (): Line => lines.at(-1) as Line;
  const live = (seq = 10): void => {
    line().sink.opened();
    line().sink.message(heartbeat(seq));
  };
  return { stream, lines, line, seen, doubts, kept, signedOut, live };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the live stream", () => {
  it("starts at the head that the page was loaded with, so that nothing between the two is missed", () => {
    const { line } = aStream({ startAt: 41, cursor: 7 });
    expect(line().after).toBe(41);
  });

  it("is live at the first heartbeat, and hands over each event once", () => {
    const { stream, line, seen, live } = aStream({ startAt: 10 });
    live(10);
    expect(stream.state.phase).toBe("live");
    line().sink.message(event(11, 10));
    line().sink.message(event(11, 10));
    line().sink.message(event(12, 11));
    expect(seen).toEqual([11, 12]);
  });

  it("comes back from its cursor after a lost line, and says how many events it caught up on", () => {
    const { stream, lines, line, seen, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.message(event(11, 10));
    line().sink.failed("LOST");
    expect(stream.state.phase).toBe("reconnecting");
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(2);
    expect(line().after).toBe(11);
    line().sink.opened();
    line().sink.message(event(14, 11, 17));
    line().sink.message(event(17, 14, 17));
    line().sink.message(heartbeat(17));
    expect(seen).toEqual([11, 14, 17]);
    expect(stream.state.phase).toBe("live");
    expect(stream.state.recovery).toMatchObject({ how: "resumed", count: 2 });
  });

  it("hears nothing of a line that it has given up", () => {
    const { lines, line, seen, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.failed("LOST");
    vi.advanceTimersByTime(1_000);
    lines[0]?.sink.message(event(11, 10));
    expect(seen).toEqual([]);
  });

  it("takes a gap in the numbers for granted, but not a gap in what it was sent", () => {
    const { stream, line, seen, doubts, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.message(event(15, 10));
    expect(doubts).toEqual([]);
    line().sink.message(event(20, 18));
    expect(doubts).toEqual(["gap"]);
    expect(seen).toEqual([15, 20]);
    expect(stream.state.recovery).toMatchObject({ how: "reloaded" });
  });

  it("reads everything anew when its cursor is older than what is kept, and goes on from the head", () => {
    const { stream, line, doubts, kept, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.failed("LOST");
    vi.advanceTimersByTime(1_000);
    line().sink.failed("RESYNC_REQUIRED");
    expect(doubts).toEqual(["resync"]);
    expect(line().after).toBeNull();
    expect(kept.value).toBeNull();
    live(9_000);
    expect(stream.state.recovery).toMatchObject({ how: "reloaded" });
    expect(kept.value).toBe(9_000);
  });

  it("reads everything anew when the server ends it, for the rights may have changed", () => {
    const { line, doubts, lines, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.ended();
    expect(doubts).toEqual(["rights"]);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(2);
  });

  it("ends with the session, and forgets its place", () => {
    const { stream, line, signedOut, kept, live } = aStream({ startAt: 10 });
    live(10);
    line().sink.failed("UNAUTHENTICATED");
    expect(signedOut).toHaveBeenCalledOnce();
    expect(stream.state.phase).toBe("ended");
    expect(kept.value).toBeNull();
  });

  it("looks at once when the device wakes after a silence, and stays when the line is alive", () => {
    const { stream, lines, live } = aStream({ startAt: 10 });
    live(10);
    vi.advanceTimersByTime(4_000);
    stream.wake();
    expect(lines).toHaveLength(1);
    vi.setSystemTime(Date.now() + 60_000);
    stream.wake();
    expect(lines).toHaveLength(2);
    expect(lines[0]?.closed).toBe(true);
  });

  it("gives a silent line up by itself", () => {
    const { stream, lines, live } = aStream({ startAt: 10 });
    live(10);
    vi.advanceTimersByTime(45_000);
    expect(lines).toHaveLength(2);
    expect(stream.state.phase).toBe("reconnecting");
  });

  it("waits longer and longer while the server is gone, but never more than 20 s", () => {
    const { lines, line, live } = aStream({ startAt: 10 });
    live(10);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const before = lines.length;
      line().sink.failed("LOST");
      vi.advanceTimersByTime(20_000);
      expect(lines.length).toBeGreaterThan(before);
    }
  });

  it("says offline when the browser does, and resumes when it is back", () => {
    const { stream, lines, live } = aStream({ startAt: 10 });
    live(10);
    stream.sleep();
    expect(stream.state.phase).toBe("offline");
    stream.wake();
    expect(lines).toHaveLength(2);
    live(10);
    expect(stream.state.recovery).toMatchObject({ how: "resumed", count: 0 });
  });

  it("believes a server that sends no heartbeat when it has been quiet for a moment", () => {
    const { stream, line } = aStream({ startAt: 10 });
    line().sink.opened();
    expect(stream.state.phase).toBe("connecting");
    vi.advanceTimersByTime(600);
    expect(stream.state.phase).toBe("live");
  });
});

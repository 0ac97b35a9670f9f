import { afterAll, beforeAll, expect, it } from "vitest";
import type { ExchangeState } from "../../../shared/exchanges";
import type { Command } from "../../../server/kernel/write";
import type { Viewer } from "../../../server/kernel/viewer";
import { runCommand } from "../../../server/kernel/write";
import { Exchange } from "../../../server/modules/exchanges";
import { cancelDay } from "../../../server/modules/exchanges/cancel-day";
import { cancelExchange } from "../../../server/modules/exchanges/cancel-exchange";
import { changeExchange } from "../../../server/modules/exchanges/change-exchange";
import { endExchangeEarly } from "../../../server/modules/exchanges/end-exchange-early";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { substituteForDay } from "../../../server/modules/exchanges/substitute-for-day";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { appraiseExchange } from "../../../server/modules/fieldwork/appraise-exchange";
import type { Person } from "../../../server/modules/identity";
import { aScene, clear, nextDay } from "./scene";

/**
 * What each command answers to each role in each state, written down by hand from the domain, not from the policies:
 *   A allowed · C CONFLICT: he might, but not now · F FORBIDDEN · N NOT_FOUND, as if it were not there
 * The coordinator drafted it. `home` and `host` are the principals of the two schools, `stranger` that of a third one,
 * `colleague` teaches at the home school.
 */
const expected = `
                       coordinator bureau home host stranger teacher colleague
draft      change      A           A      N    N    N        N       N
draft      propose     A           A      N    N    N        N       N
draft      withdraw    A           A      N    N    N        N       N
draft      cancel      C           C      N    N    N        N       N
draft      endEarly    C           C      N    N    N        N       N
draft      rehost      C           C      N    N    N        N       N
draft      moveSlot    A           A      N    N    N        N       N
draft      cancelDay   C           C      N    N    N        N       N
draft      moveDay     C           C      N    N    N        N       N
draft      substitute  C           C      N    N    N        N       N
draft      appraise    F           F      N    N    N        N       N
proposed   change      C           C      F    F    N        F       N
proposed   propose     C           C      F    F    N        F       N
proposed   withdraw    A           A      F    F    N        A       N
proposed   cancel      C           C      F    F    N        F       N
proposed   endEarly    C           C      F    F    N        F       N
proposed   rehost      C           C      F    F    N        F       N
proposed   moveSlot    A           A      F    A    N        F       N
proposed   cancelDay   C           C      C    C    N        F       N
proposed   moveDay     C           C      F    C    N        F       N
proposed   substitute  C           C      C    C    N        F       N
proposed   appraise    F           F      F    C    N        F       N
approved   change      C           C      F    F    N        F       F
approved   propose     C           C      F    F    N        F       F
approved   withdraw    C           C      F    F    N        C       F
approved   cancel      A           A      F    F    N        F       F
approved   endEarly    C           C      F    F    N        F       F
approved   rehost      C           C      F    F    N        F       F
approved   moveSlot    A           A      F    A    N        F       F
approved   cancelDay   A           A      A    A    N        F       F
approved   moveDay     A           A      F    A    N        F       F
approved   substitute  A           A      A    A    N        F       F
approved   appraise    F           F      F    C    N        F       F
active     change      C           C      F    F    N        F       F
active     propose     C           C      F    F    N        F       F
active     withdraw    C           C      F    F    N        C       F
active     cancel      C           C      F    F    N        F       F
active     endEarly    A           A      F    F    N        F       F
active     rehost      A           A      F    F    N        F       F
active     moveSlot    A           A      F    A    N        F       F
active     cancelDay   A           A      A    A    N        F       F
active     moveDay     A           A      F    A    N        F       F
active     substitute  A           A      A    A    N        F       F
active     appraise    F           F      F    C    N        F       F
completed  change      C           C      F    F    N        F       F
completed  propose     C           C      F    F    N        F       F
completed  withdraw    C           C      F    F    N        C       F
completed  cancel      C           C      F    F    N        F       F
completed  endEarly    C           C      F    F    N        F       F
completed  rehost      C           C      F    F    N        F       F
completed  moveSlot    C           C      F    C    N        F       F
completed  cancelDay   C           C      C    C    N        F       F
completed  moveDay     C           C      F    C    N        F       F
completed  substitute  C           C      C    C    N        F       F
completed  appraise    F           F      F    A    N        F       F
appraised  change      C           C      F    F    N        F       F
appraised  propose     C           C      F    F    N        F       F
appraised  withdraw    C           C      F    F    N        C       F
appraised  cancel      C           C      F    F    N        F       F
appraised  endEarly    C           C      F    F    N        F       F
appraised  rehost      C           C      F    F    N        F       F
appraised  moveSlot    C           C      F    C    N        F       F
appraised  cancelDay   C           C      C    C    N        F       F
appraised  moveDay     C           C      F    C    N        F       F
appraised  substitute  C           C      C    C    N        F       F
appraised  appraise    F           F      F    C    N        F       F
rejected   change      C           C      F    F    N        F       N
rejected   propose     C           C      F    F    N        F       N
rejected   withdraw    C           C      F    F    N        C       N
rejected   cancel      C           C      F    F    N        F       N
rejected   endEarly    C           C      F    F    N        F       N
rejected   rehost      C           C      F    F    N        F       N
rejected   moveSlot    C           C      F    C    N        F       N
rejected   cancelDay   C           C      C    C    N        F       N
rejected   moveDay     C           C      F    C    N        F       N
rejected   substitute  C           C      C    C    N        F       N
rejected   appraise    F           F      F    C    N        F       N
withdrawn  change      C           C      F    F    N        F       N
withdrawn  propose     C           C      F    F    N        F       N
withdrawn  withdraw    C           C      F    F    N        C       N
withdrawn  cancel      C           C      F    F    N        F       N
withdrawn  endEarly    C           C      F    F    N        F       N
withdrawn  rehost      C           C      F    F    N        F       N
withdrawn  moveSlot    C           C      F    C    N        F       N
withdrawn  cancelDay   C           C      C    C    N        F       N
withdrawn  moveDay     C           C      F    C    N        F       N
withdrawn  substitute  C           C      C    C    N        F       N
withdrawn  appraise    F           F      F    C    N        F       N
cancelled  change      C           C      F    F    N        F       N
cancelled  propose     C           C      F    F    N        F       N
cancelled  withdraw    C           C      F    F    N        C       N
cancelled  cancel      C           C      F    F    N        F       N
cancelled  endEarly    C           C      F    F    N        F       N
cancelled  rehost      C           C      F    F    N        F       N
cancelled  moveSlot    C           C      F    C    N        F       N
cancelled  cancelDay   C           C      C    C    N        F       N
cancelled  moveDay     C           C      F    C    N        F       N
cancelled  substitute  C           C      C    C    N        F       N
cancelled  appraise    F           F      F    C    N        F       N
endedEarly change      C           C      F    F    N        F       N
endedEarly propose     C           C      F    F    N        F       N
endedEarly withdraw    C           C      F    F    N        C       N
endedEarly cancel      C           C      F    F    N        F       N
endedEarly endEarly    C           C      F    F    N        F       N
endedEarly rehost      C           C      F    F    N        F       N
endedEarly moveSlot    C           C      F    C    N        F       N
endedEarly cancelDay   C           C      C    C    N        F       N
endedEarly moveDay     C           C      F    C    N        F       N
endedEarly substitute  C           C      C    C    N        F       N
endedEarly appraise    F           F      F    C    N        F       N`;

/** The state in which an allowed command leaves the exchange; where nothing is said, the one in which it was. */
const leavesIn: Partial<Record<string, ExchangeState>> = { "draft propose": "proposed", "draft withdraw": "withdrawn", "proposed withdraw": "withdrawn", "approved cancel": "cancelled", "completed appraise": "appraised" };

const at = aScene();
const [head, ...lines] = expected.trim().split("\n").map((line) => line.trim().split(/\s+/));
const roles = head!;
const cells = lines.map(([state, command, ...answers]) => ({ state: state as ExchangeState, command: command as keyof typeof commands, answers }));
const letters: Readonly<Record<string, string>> = { CONFLICT: "C", FORBIDDEN: "F", NOT_FOUND: "N" };

interface Row {
  id: string;
  slot: string;
}
// oxlint-disable-next-line typescript/no-explicit-any -- commands of several inputs
const commands: Record<string, readonly [Command<any>, (row: Row) => object]> = {
  change: [changeExchange, ({ id }) => ({ id, version: 1, purpose: "换一个说法" })],
  propose: [proposeExchange, ({ id }) => ({ id, version: 1 })],
  withdraw: [withdrawExchange, ({ id }) => ({ id, version: 1, reason: "试一试" })],
  cancel: [cancelExchange, ({ id }) => ({ id, version: 1, reason: "试一试" })],
  endEarly: [endExchangeEarly, ({ id }) => ({ id, version: 1, reason: "试一试", until: nextDay(at.since, 14) })],
  rehost: [rehostExchange, ({ id }) => ({ id, version: 1, reason: "试一试", hostSchoolId: at.west.id, from: nextDay(at.since, 14) })],
  moveSlot: [moveSlot, ({ slot }) => ({ id: slot, version: 1, weekday: 3, starts: "14:00", ends: "14:40", from: nextDay(at.since, 7) })],
  moveDay: [moveDay, ({ slot }) => ({ id: slot, version: 1, day: nextDay(at.since, 8), toDay: nextDay(at.since, 9), starts: "14:00", ends: "14:40" })],
  substitute: [substituteForDay, ({ slot }) => ({ id: slot, version: 1, day: nextDay(at.since, 8), personId: substitute.id, reason: "试一试" })],
  appraise: [appraiseExchange, ({ id }) => ({ exchangeId: id, grade: "competent", teaching: 80, cooperation: 80, effect: 80, morality: 80, body: "完成了全部教学任务。" })],
  cancelDay: [cancelDay, ({ slot }) => ({ id: slot, version: 1, day: nextDay(at.since, 8), reason: "试一试" })],
};

let viewers: Viewer[];
let substitute: Person;
beforeAll(async () => {
  substitute = await at.world.teacher(at.town);
  const colleague = await at.world.teacher(at.town);
  viewers = await Promise.all([at.coordinator, at.officer, at.townPrincipal, at.eastPrincipal, at.westPrincipal, at.teacher, colleague].map((person) => at.world.viewer(person)));
});
afterAll(() => clear(at));

/** An exchange in a state, with its place on Tuesdays, as if it had come there. */
async function inState(state: ExchangeState): Promise<Row> {
  await clear(at);
  const since = state === "active" ? at.world.day(-7) : at.since;
  const { id } = await at.world.add(Exchange, { kind: "itinerant", personId: at.teacher.id, homeSchoolId: at.town.id, hostSchoolId: at.east.id, allianceId: at.alliance.id, since, until: at.until, state, draftedById: at.coordinator.id });
  const [slot] = await at.world.query<{ id: string }>(
    "insert into exchange_slot (id, exchange_id, person_id, school_id, weekday, starts, ends, since, until) values (new_id(108), $1, $2, $3, 2, '09:00', '09:40', $4, $5) returning id", [id, at.teacher.id, at.east.id, since, at.until]);
  return { id, slot: slot!.id };
}

it.each(cells)("$state × $command", async ({ state, command, answers }) => {
  expect(answers).toHaveLength(roles.length);
  const [which, input] = commands[command]!;
  let row = await inState(state);
  for (const [place, viewer] of viewers.entries()) {
    const answer = await runCommand(at.world.database.dataSource, viewer, which, input(row)).then(() => "A", (error: { code?: string }) => letters[error.code ?? ""] ?? String(error));
    expect(`${roles[place]}: ${answer}`).toBe(`${roles[place]}: ${answers[place]}`);
    const after = await at.world.find(Exchange, row.id);
    if (answer === "A") {
      expect(after.state).toBe(leavesIn[`${state} ${command}`] ?? state);
      row = await inState(state);
    } else expect(after).toMatchObject({ state, version: 1 });
  }
});

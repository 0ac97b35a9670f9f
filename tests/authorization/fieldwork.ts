import { Exchange } from "../../server/modules/exchanges";
import { Appraisal } from "../../server/modules/fieldwork";
import { logged, sentFrom, taught, type Taught } from "../kit/builders/fieldwork";
import type { World } from "../kit/builders/world";
import type { Rows } from "./world";

type Named = { readonly id: string };
interface At {
  readonly alliance: Named;
  readonly school: Named;
  readonly neighbour: Named;
  readonly teacher: Named;
}

/** Exchanges with a place of yesterday, with and without its log, sent and received; one that has ended, and one that is judged. */
export async function fieldwork(world: World, { alliance, school, neighbour, teacher }: At): Promise<Rows> {
  const guest = await world.teacher(neighbour);
  const [sent, received] = [sentFrom(school, neighbour, teacher, alliance), sentFrom(neighbour, school, guest, alliance)];
  const [his, mine, written, writtenToo, hosted] = [await yesterday(world, sent), await yesterday(world, sent), await yesterday(world, sent), await yesterday(world, sent), await yesterday(world, received)];
  const past = { kind: "itinerant", since: world.day(-60), until: world.day(-1) } as const;
  const judged = { grade: "competent", teaching: 80, cooperation: 80, effect: 80, morality: 90, planned: 0, logged: 0, signed: 0, late: 0, body: "工作认真，完成任务。", appraisedByName: "李校长", answerUntil: world.day(10) } as const;
  const appraise = async (): Promise<Appraisal> => world.add(Appraisal, { ...judged, ...sent, exchangeId: (await world.add(Exchange, { ...past, ...sent, state: "appraised" })).id });
  return {
    TaughtExchange: his.exchange, TaughtSlot: his.slot, MyTaughtExchange: mine.exchange, MyTaughtSlot: mine.slot,
    TeachingLog: await logged(world, written), MyLog: await logged(world, writtenToo), GuestLog: await logged(world, hosted),
    EndedExchange: await world.add(Exchange, { ...past, ...received, state: "completed" }),
    Appraisal: await appraise(), MyAppraisal: await appraise(),
  };
}

/** What the matrix's teacher does himself. */
export async function giveFieldworkTo(world: World, rows: Rows, { id }: Named): Promise<void> {
  await world.query("update exchange set person_id = $2 where id = $1", [rows["MyTaughtExchange"]!.id, id]);
  await world.query("update occupation set person_id = $2 where exchange_id = $1", [rows["MyTaughtExchange"]!.id, id]);
  await world.query("update teaching_log set person_id = $2 where id = $1", [rows["MyLog"]!.id, id]);
  await world.query("update appraisal set person_id = $2 where id = $1", [rows["MyAppraisal"]!.id, id]);
}

let hour = 6;

/** Each at an hour of its own, since nobody is in two places at once. */
function yesterday(world: World, of: Partial<Exchange>): Promise<Taught> {
  hour = hour >= 20 ? 6 : hour + 1;
  const at = String(hour).padStart(2, "0");
  return taught(world, of, [world.day(-1)], [`${at}:00`, `${at}:40`]);
}

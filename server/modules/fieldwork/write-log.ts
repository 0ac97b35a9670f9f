import { POSITION_DECIMALS } from "../../../shared/fieldwork";
import { badInput, notFound, Refusal } from "../../kernel/errors";
import { dayPlus, today } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { Exchange, exchangePolicy } from "../exchanges";
import { attachFiles } from "../files";
import { ruleOn } from "../policies";
import { WriteLogInput } from "./fieldwork.input";
import { teachingLogPolicy } from "./fieldwork.policy";
import { placeOfLog, type PlaceOfLog } from "./places";
import { TeachingLog } from "./teaching-log.entity";
import { tellLog } from "./tell-log";

/** In which states an exchange is or was under way, and not yet judged. */
const LOGGED_IN: ReadonlySet<string> = new Set(["active", "completed", "endedEarly"]);

/**
 * The teacher says what was done at a place. Only of what has begun, and only by whoever was to be there. The same
 * `clientId` again is the same log, however much later and whatever it says: a device that did not hear the answer asks again.
 */
export const writeLog = command("writeLog", WriteLogInput, { policy: teachingLogPolicy, action: "write" }, async (tx, input) => {
  await tx.query("select pg_advisory_xact_lock(135, hashtext($1))", [input.clientId]);
  const [before] = await tx.query<{ id: string }>("select id from teaching_log where person_id = $1 and client_id = $2", [tx.me, input.clientId]);
  if (before) {
    await tx.require(teachingLogPolicy, "write", (await tx.find(TeachingLog, "id", before.id))[0]!);
    return { id: before.id };
  }
  const place = await hisPlace(tx, input);
  const now = new Date();
  if (place.startsAt > now) throw badInput("input.day", "log.notYet", { day: place.day, starts: place.starts });
  if (!LOGGED_IN.has(place.state)) throw new Refusal("CONFLICT", "log.exchangeState", { field: "input.exchangeId", values: { from: place.state }, extensions: { from: place.state } });
  const log = await tx.add(TeachingLog, { ...rowOfLog(place, input), ...(await writing(tx, place, input.writtenAt, now)), ...positionOf(input), clientId: input.clientId });
  await attachFiles(tx, { ids: input.fileIds ?? [], subjectKind: "TeachingLog", subjectId: log.id });
  await tellLog(tx, log, "teachingLog.written", { topic: log.topic, late: log.late });
  return { id: log.id };
});

/** The place, if it is there and the viewer was to be at it. Of what he does not see he learns nothing. */
async function hisPlace(tx: Transaction, input: WriteLogInput): Promise<PlaceOfLog> {
  const place = await placeOfLog(tx, input);
  if (place?.personId === tx.me) {
    await tx.require(teachingLogPolicy, "write", { personId: place.personId } as TeachingLog);
    return place;
  }
  const [exchange] = await tx.find(Exchange, "id", input.exchangeId);
  if (!exchange || !(await tx.can(exchangePolicy, "see" as never, exchange))) throw notFound("input.exchangeId");
  await tx.require(teachingLogPolicy, "write", { personId: place?.personId ?? exchange.personId } as TeachingLog);
  throw badInput("input.day", "log.noPlace", { day: input.day });
}

const rowOfLog = (place: PlaceOfLog, input: WriteLogInput): Partial<TeachingLog> => {
  const { exchangeId, slotId, visitId, day, personId, schoolId, homeSchoolId, allianceId, starts, ends } = place;
  const [began, ended] = [input.began ?? starts, input.ended ?? ends];
  if (ended <= began) throw badInput("input.ended", "log.times");
  return {
    exchangeId, slotId, visitId, day, personId, schoolId, homeSchoolId, allianceId, starts, ends, began, ended,
    room: input.room ?? place.room, className: input.className ?? place.className, topic: input.topic, summary: input.summary ?? "", pupils: input.pupils ?? null,
  };
};

/** When it was written, as the device says, but neither before the place began nor in the future; and whether that is late. */
async function writing(tx: Transaction, { startsAt, day, regionId }: PlaceOfLog, said: string | null | undefined, now: Date): Promise<Pick<TeachingLog, "writtenAt" | "late">> {
  const told = said == null ? now : new Date(said);
  if (Number.isNaN(told.getTime())) throw badInput("input.writtenAt", "input.pattern", { field: "writtenAt" });
  const writtenAt = new Date(Math.min(now.getTime(), Math.max(new Date(startsAt).getTime(), told.getTime())));
  const due = dayPlus(day, await ruleOn(tx, "logDueDays", regionId, day));
  return { writtenAt, late: today(undefined, writtenAt.getTime()) > due };
}

function positionOf({ latitude, longitude }: WriteLogInput): Pick<TeachingLog, "latitude" | "longitude"> {
  if ((latitude == null) !== (longitude == null)) throw badInput("input.longitude", "log.position");
  const rounded = (degrees: number | null | undefined): number | null => (degrees == null ? null : Number(degrees.toFixed(POSITION_DECIMALS)));
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

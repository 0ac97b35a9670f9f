import { makeAccounts } from "./accounts";
import { makeAppointments } from "./appointments";
import { makeApprovals } from "./approvals";
import { makeExchanges } from "./exchanges";
import { makeHiring } from "./hiring";
import { writeHistory } from "./history";
import { makeNotices } from "./notices";
import { makeLongServing } from "./long-serving";
import { makePeople } from "./people";
import { makePolicies } from "./policies";
import { makeQuotas } from "./quotas";
import { makeStatistics } from "./statistics";
import { makeYunzhou } from "./places/datong";
import { makeHuancui, makeRongcheng } from "./places/huancui";
import { makeShaodong, makeXiangxiangAndYuanjiang, makeYuhua } from "./places/hunan";
import { makeXintian } from "./places/xintian";
import { makeYuxi } from "./places/yuxi";
import { makePlans } from "./plans";
import { makePosts } from "./posts";
import { makeRegions } from "./regions";
import type { PersonRow, Rows } from "./rows";
import { makeTaught } from "./taught";
import { World } from "./world";

export interface Demonstration {
  rows: Rows;
  /** Who signs in with which login. */
  persons: Map<string, PersonRow>;
  /** Posts that want pictures. */
  pictures: World["pictures"];
}

/** All rows of the demonstration as of a moment: the same moment gives the same rows, ids included. */
export function buildDemonstration(now: number, passwordHash: string): Demonstration {
  const world = new World(now);
  const places = makeRegions(world);
  makeXintian(world, places);
  makeHuancui(world, places);
  makeShaodong(world, places);
  makeYunzhou(world, places);
  makeYuhua(world, places);
  makeRongcheng(world, places);
  makeYuxi(world, places);
  makeXiangxiangAndYuanjiang(world, places);
  makePeople(world);
  makeLongServing(world);
  const offices = makeAppointments(world, places);
  makePlans(world);
  const persons = makeAccounts(world, offices, passwordHash);
  makeApprovals(world, persons);
  makeExchanges(world, offices, persons);
  makeNotices(world, persons);
  makePolicies(world, places, offices);
  makeStatistics(world, offices);
  makeQuotas(world);
  makeTaught(world);
  makeHiring(world, offices);
  makePosts(world, persons);
  writeHistory(world);
  return { rows: world.rows, persons, pictures: world.pictures };
}

import type { Pool } from "pg";
import { newId } from "../../server/kernel/ids";
import { Alliance, Membership } from "../../server/modules/alliances";
import { Appointment, Person } from "../../server/modules/identity";
import { Region, School, StaffPost } from "../../server/modules/schools";

/** A prefecture with all who work at its schools. */
export const SIZE = { counties: 10, schools: 600, alliances: 60, people: 60_000 } as const;

const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷";
const GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂晓建国文华慧玉萍红鹏飞宇浩然子涵梓轩雨桐思远佳怡欣悦志海波峰云龙婷雪琳";

/** What people look for: two Chinese characters of a name, pinyin begun, initials. */
export const LOOKED_FOR = ["晓明", "王伟", "建国", "曾静", "子涵", "李娜", "lixiaom", "zhangwei", "wangjianguo", "xiaoming", "zengjing", "chenyuto", "lxm", "zwg", "wjgu"] as const;

export interface Askers {
  readonly officer: string;
  readonly teacher: string;
}

const idOf = (entity: Parameters<typeof newId>[0]): string => `new_id(x'${newId(entity).slice(15, 18)}'::int)`;

/** Rows made by the database itself; the keys of the names come by its own trigger, as in an import. */
export async function fillPeople(pool: Pool): Promise<Askers> {
  const client = await pool.connect();
  try {
    const run = (text: string, values: unknown[] = []) => client.query(text, values);
    await run("set statement_timeout = 0");
    await run("create temp table numbered (kind text, n int, id uuid, primary key (kind, n))");
    const make = async (kind: string, count: number, entity: Parameters<typeof newId>[0]): Promise<void> => {
      await run(`insert into numbered select '${kind}', n, ${idOf(entity)} from generate_series(0, ${count - 1}) n`);
    };
    const id = (kind: string, number: string): string => `(select id from numbered where kind = '${kind}' and n = ${number})`;
    await make("region", SIZE.counties + 1, Region);
    await make("school", SIZE.schools, School);
    await make("alliance", SIZE.alliances, Alliance);
    await make("person", SIZE.people, Person);
    await run(`insert into region (id, parent_id, code, name, level) select id, null, '430000', '基准市', 'city' from numbered where kind = 'region' and n = 0`);
    await run(`insert into region (id, parent_id, code, name, level) select id, ${id("region", "0")}, (430000 + n)::text, '基准县' || n, 'county' from numbered where kind = 'region' and n > 0`);
    await run(`insert into school (id, region_id, name, stages, locality, ownership) select s.id, ${id("region", `1 + s.n % ${SIZE.counties}`)}, '基准县第' || s.n || '小学', '{primary}', 'town', 'public' from numbered s where s.kind = 'school'`);
    const letter = (letters: string, by: string): string => `substr('${letters}', 1 + (hashint4(${by}) & 2147483647) % ${[...letters].length}, 1)`;
    await run(`insert into person (id, name) select id, ${letter(SURNAMES, "n")} || ${letter(GIVEN, "n * 7 + 1")} || case when n % 5 = 0 then '' else ${letter(GIVEN, "n * 13 + 2")} end from numbered where kind = 'person'`);
    await run(`insert into staff_post (id, person_id, school_id, since) select ${idOf(StaffPost)}, p.id, s.id, '2020-09-01' from numbered p join numbered s on s.kind = 'school' and s.n = p.n % ${SIZE.schools} where p.kind = 'person'`);
    await run(`insert into alliance (id, kind, name, state, starts_on) select id, 'schoolAlliance', '基准联盟' || n, 'active', '2020-09-01' from numbered where kind = 'alliance'`);
    await run(`insert into alliance_region (alliance_id, region_id) select a.id, ${id("region", `1 + a.n % ${SIZE.counties}`)} from numbered a where a.kind = 'alliance'`);
    await run(`insert into membership (id, alliance_id, school_id, role, since) select ${idOf(Membership)}, a.id, s.id, 'member', '2021-09-01' from numbered s join numbered a on a.kind = 'alliance' and a.n = s.n % ${SIZE.alliances} where s.kind = 'school'`);
    const officer = newId(Person);
    await run("insert into person (id, name) values ($1, '基准干部')", [officer]);
    await run(`insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, 'bureauOfficer', 'region', ${id("region", "0")}, '2020-09-01')`, [newId(Appointment), officer]);
    const { rows } = await run("select id from numbered where kind = 'person' and n = 0");
    await run("vacuum (analyze)");
    return { officer, teacher: (rows as { id: string }[])[0]!.id };
  } finally {
    client.release(true);
  }
}

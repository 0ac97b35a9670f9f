import sharp from "sharp";
import type { Database } from "../database/data-source";
import { viewerOfPerson } from "../kernel/viewer";
import { transact } from "../kernel/write";
import { storeFile } from "../modules/files";
import { queryOf } from "./context";
import { plainPdf } from "./plain-pdf";

interface Alliance {
  id: string;
  name: string;
  charter: string;
  coordinatorId: string;
}
interface Item {
  id: string;
  title: string;
  ownerId: string;
  schoolId: string | null;
}

/** Light of three hours of the day, for pictures that tell apart. */
const SKIES = [
  ["#cfe8f5", "#f7e9c8", "#3f7d58"],
  ["#f6d6b8", "#fdf1dc", "#6b8f4e"],
  ["#9fc3e7", "#e6eef6", "#2f6f6a"],
] as const;

/** A schoolyard, drawn: pictures of nobody and nowhere. */
function schoolyard(number: number): Promise<Buffer> {
  const [sky, horizon, lawn] = SKIES[number % SKIES.length]!;
  const windows = Array.from({ length: 24 }, (_, i) => `<rect x="${330 + (i % 8) * 70}" y="${300 + Math.floor(i / 8) * 70}" width="42" height="44" fill="#dbe7ee" stroke="#7a8a92" stroke-width="3"/>`).join("");
  const trees = [120, 200, 1000, 1090].map((x, i) => `<rect x="${x - 6}" y="470" width="12" height="80" fill="#7b5b3d"/><circle cx="${x}" cy="${440 - (i % 2) * 18}" r="${56 + (i + number) % 3 * 8}" fill="${lawn}"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky}"/><stop offset="1" stop-color="${horizon}"/></linearGradient></defs>
    <rect width="1200" height="800" fill="url(#s)"/><rect y="540" width="1200" height="260" fill="${lawn}" opacity="0.75"/><ellipse cx="600" cy="690" rx="420" ry="80" fill="#c8694b"/><ellipse cx="600" cy="690" rx="330" ry="52" fill="${lawn}"/>
    <rect x="300" y="270" width="600" height="280" fill="#f3ead9" stroke="#a58f70" stroke-width="4"/><polygon points="280,270 600,190 920,270" fill="#a8503c"/>${windows}<rect x="560" y="470" width="80" height="80" fill="#8a5a3c"/>
    <line x1="240" y1="560" x2="240" y2="220" stroke="#888" stroke-width="6"/><rect x="243" y="222" width="70" height="46" fill="#c23b2e"/>${trees}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer();
}

/** Charters as documents, and pictures and lists of what was done: drawn and written at the loading, so that nothing of it is kept as bytes in the repository. */
export async function storeDemonstrationFiles(database: Database): Promise<void> {
  const query = queryOf(database);
  const store = async (person: string, made: Omit<Parameters<typeof storeFile>[1], "owner">): Promise<void> => {
    await transact(database.dataSource, await viewerOfPerson(query, person), (tx) => storeFile(tx, { ...made, owner: person }));
  };
  const alliances = await query<Alliance>(
    `select a.id, a.name, a.charter, c.person_id as "coordinatorId" from alliance a
     cross join lateral (select person_id from appointment where scope_id = a.id and role = 'coordinator' and until is null order by since, id limit 1) c
     where a.demonstration and a.state = 'active' and a.charter <> ''
     order by row_number() over (partition by c.person_id order by a.id), exists (select from account where person_id = c.person_id) desc, a.id limit 6`,
    [],
  );
  for (const { id, name, charter, coordinatorId } of alliances) {
    await store(coordinatorId, { name: `${name}章程.pdf`, content: plainPdf(`${name}章程`, charter), subject: { kind: "Alliance", id } });
  }
  const items = await query<Item>(
    `select i.id, i.title, i.owner_id as "ownerId", i.school_id as "schoolId" from unnest($1::uuid[]) with ordinality as a(id, place)
     cross join lateral (select * from plan_item where alliance_id = a.id and state in ('done', 'underWay') and owner_id is not null and due_on > current_date - 120 order by due_on, id limit 3) i
     order by a.place, i.due_on, i.id limit 9`,
    [alliances.map(({ id }) => id)],
  );
  const pictures = await Promise.all(SKIES.map((_, number) => schoolyard(number)));
  for (const [number, { id, title, ownerId, schoolId }] of items.entries()) {
    const list = `\ufeff序号,姓名,学校,签到时间\r\n${["甲", "乙", "丙"].map((who, i) => `${i + 1},示例教师${who},示例学校,08:${20 + i * 3}`).join("\r\n")}\r\n`;
    await store(ownerId, { name: `${title}（现场）.jpg`, content: pictures[number % pictures.length]!, schoolId, subject: { kind: "PlanItem", id } });
    if (number % 2 === 0) await store(ownerId, { name: `${title}签到表.csv`, content: Buffer.from(list), schoolId, subject: { kind: "PlanItem", id } });
  }
}

import { expect, it } from "vitest";
import { fromBuffer, type Entry } from "yauzl";
import { buffer } from "node:stream/consumers";
import { Export } from "../../../server/modules/exports";
import { nameOfParts, namePartsOf } from "../../../server/modules/exports/one-roster/format";
import { startRosterExport } from "../../../server/modules/exports/one-roster/start-roster-export";
import { Term } from "../../../server/modules/calendar";
import { Person } from "../../../server/modules/identity";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";
import { fileOf, taskOf, withFiles } from "./exported";

const at = aNeighbourhood();
withFiles();

/** The files of a zip, each as lines of cells under their headers. */
async function filesOf(zip: Buffer): Promise<Record<string, Record<string, string>[]>> {
  const files: Record<string, Record<string, string>[]> = {};
  await new Promise<void>((done, failed) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return failed(error);
      opened.on("end", done);
      opened.on("entry", (entry: Entry) =>
        opened.openReadStream(entry, (problem, stream) => {
          if (problem) return failed(problem);
          void buffer(stream).then((bytes) => {
            const [header = "", ...lines] = bytes.toString().split("\r\n").filter((line) => line !== "");
            files[entry.fileName] = lines.map((line) => Object.fromEntries(header.split(",").map((name, i) => [name, line.split(",")[i] ?? ""])));
            opened.readEntry();
          });
        }),
      );
      opened.readEntry();
    }),
  );
  return files;
}

async function rostered(who: { id: string }, scope: { id: string }): Promise<Record<string, Record<string, string>[]>> {
  const { id } = await at.world.run(who, startRosterExport, { scopeId: scope.id });
  await runJobs(at.world.database);
  return filesOf(await fileOf(at.world, id));
}

it("writes the schools, staff, posts and school years of a region, and says of every other file of the standard that it is absent", async () => {
  const { world, officer, county, city, school, sibling } = at;
  await world.account(officer);
  const person = await world.add(Person, { name: "欧阳小梅", phone: "+86 13800000000", email: "=x@example.org" });
  const post = await world.post(person, school, { duty: "dean", subjects: ["mathematics", "physics"], number: "T0012" });
  const second = await world.post(person, sibling, { since: "2021-09-01" });
  await world.account(person, { login: "ouyang" });
  await world.add(Term, { regionId: city.id, schoolYear: 2026, season: "autumn", since: "2026-09-01", until: "2027-01-20" });
  await world.add(Term, { regionId: city.id, schoolYear: 2026, season: "spring", since: "2027-02-20", until: "2027-07-10" });
  const files = await rostered(officer, county);
  expect(Object.keys(files)).toEqual(["manifest.csv", "orgs.csv", "academicSessions.csv", "users.csv", "roles.csv"]);
  const manifest = Object.fromEntries(files["manifest.csv"]!.map(({ propertyName, value }) => [propertyName, value]));
  expect(manifest).toMatchObject({ "manifest.version": "1.0", "oneroster.version": "1.2", "file.orgs": "bulk", "file.users": "bulk", "file.roles": "bulk", "file.academicSessions": "bulk", "file.classes": "absent", "file.courses": "absent", "file.enrollments": "absent", "file.demographics": "absent" });
  expect(Object.keys(manifest)).toHaveLength(25);
  expect(files["orgs.csv"]).toEqual([
    expect.objectContaining({ sourcedId: county.id, type: "district", identifier: county.code, parentSourcedId: "", status: "" }),
    ...[school, sibling].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ id, name }) => expect.objectContaining({ sourcedId: id, name, type: "school", parentSourcedId: county.id, "metadata.stages": "primary" }) as unknown),
  ]);
  expect(files["users.csv"]!.find(({ sourcedId }) => sourcedId === person.id)).toMatchObject({ enabledUser: "true", username: "ouyang", familyName: "欧阳", givenName: "小梅", identifier: "T0012", userIds: "{staffNumber:T0012}", phone: "+86 13800000000", email: "'=x@example.org", primaryOrgSourcedId: school.id });
  const roles = files["roles.csv"]!.filter(({ userSourcedId }) => userSourcedId === person.id);
  expect(new Set(roles.map(({ sourcedId, roleType, role, orgSourcedId }) => [sourcedId, roleType, role, orgSourcedId].join()))).toEqual(
    new Set([[post.id, roles[0]!.sourcedId === post.id ? "primary" : "secondary", "siteAdministrator", school.id].join(), [second.id, roles[0]!.sourcedId === second.id ? "primary" : "secondary", "teacher", sibling.id].join()]),
  );
  expect(files["academicSessions.csv"]!.map(({ title, type, startDate, endDate, schoolYear }) => [title, type, startDate, endDate, schoolYear])).toEqual([
    ["2026-2027", "schoolYear", "2026-09-01", "2027-07-10", "2027"],
    ["2026-2027 autumn", "semester", "2026-09-01", "2027-01-20", "2027"],
    ["2026-2027 spring", "semester", "2027-02-20", "2027-07-10", "2027"],
  ]);
});

it("names nothing that is not in the file: every parent, school and user is there", async () => {
  const files = await rostered(at.officer, at.county);
  const orgs = new Set(files["orgs.csv"]!.map(({ sourcedId }) => sourcedId));
  const users = new Set(files["users.csv"]!.map(({ sourcedId }) => sourcedId));
  for (const { parentSourcedId } of files["orgs.csv"]!) if (parentSourcedId) expect(orgs).toContain(parentSourcedId);
  for (const { primaryOrgSourcedId } of files["users.csv"]!) expect(orgs).toContain(primaryOrgSourcedId);
  for (const { userSourcedId, orgSourcedId } of files["roles.csv"]!) expect([users.has(userSourcedId), orgs.has(orgSourcedId)]).toEqual([true, true]);
  const ids = Object.values(files).flatMap((lines) => lines.map(({ sourcedId }) => sourcedId).filter((id) => id !== undefined));
  expect(new Set(ids).size).toBe(ids.length);
});

it("is for the principal of the school and the bureau of the region; what is empty is absent", async () => {
  const { world, principal, teacher, officer, officerNextDoor, researcher, school, elsewhere, county } = at;
  await world.account(principal);
  const files = await rostered(principal, school);
  expect(files["orgs.csv"]!.filter(({ type }) => type === "school").map(({ sourcedId }) => sourcedId)).toEqual([school.id]);
  const empty = await world.school(county);
  const lonely = await rostered(officer, empty);
  expect(Object.keys(lonely)).toEqual(["manifest.csv", "orgs.csv", "academicSessions.csv"]);
  expect(lonely["manifest.csv"]!.find(({ propertyName }) => propertyName === "file.users")?.value).toBe("absent");
  const refused = (who: { id: string }, scope: { id: string }) => expect(world.run(who, startRosterExport, { scopeId: scope.id }));
  await refused(teacher, school).toBeRefused("FORBIDDEN");
  await refused(principal, county).toBeRefused("FORBIDDEN");
  await refused(researcher, county).toBeRefused("FORBIDDEN");
  await refused(officerNextDoor, county).toBeRefused("FORBIDDEN");
  await refused(principal, elsewhere).toBeRefused("NOT_FOUND", { field: "input.scopeId" });
  await refused(officer, teacher).toBeRefused("BAD_USER_INPUT", { field: "input.scopeId" });
});

it("writes nothing when the right is withdrawn while the order waits", async () => {
  const { world, county } = at;
  const official = await world.official("bureauOfficer", county);
  await world.account(official);
  const { id } = await world.run(official, startRosterExport, { scopeId: county.id });
  await world.query("update appointment set until = current_date - 1 where person_id = $1", [official.id]);
  await runJobs(world.database);
  const asked = await world.find(Export, id);
  expect(asked.fileId).toBeNull();
  expect(await taskOf(world, asked)).toMatchObject({ state: "failed" });
});

it("takes a Chinese name apart and puts it together again", () => {
  for (const name of ["王伟", "李晓明", "欧阳兰", "欧阳兰兰", "司马", "Anna Smith", "Anna", "阿依古丽·买买提"]) {
    const { family, given } = namePartsOf(name);
    expect(nameOfParts(family, given), name).toBe(name);
    expect(family === "" || given === "", name).toBe(false);
  }
});

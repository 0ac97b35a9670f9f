import { expect, it } from "vitest";
import { aFileServer } from "./served";
import { upload } from "./tus";

const at = aFileServer();
const SPACE = "query ($schoolId: ID) { fileSpace(schoolId: $schoolId) { schoolId schoolName used files coming quota } }";
interface Space {
  fileSpace: { schoolId: string | null; schoolName: string | null; used: string; files: string; coming: string; quota: string } | null;
}

it("is counted for the school whose staff uploads, follows the policy, and comes back when a file is given up", async () => {
  const teacher = await at.visitor(at.teacher);
  const { file } = await upload(at.server.url, teacher, Buffer.from("一份教案"), "教案.txt");
  const space = async () => (await teacher.ask<Space>(SPACE)).data.fileSpace;
  expect(await space()).toEqual({ schoolId: at.member.id, schoolName: at.member.name, used: "12", files: "1", coming: "0", quota: String(20 * 1024 ** 3) });
  const gone = await teacher.ask("mutation ($id: ID!) { discardFile(input: { id: $id }) }", { id: file!.id });
  expect(gone).toEqual({ data: { discardFile: file!.id } });
  expect(await space()).toMatchObject({ used: "0", files: "0", coming: "0" });
});

it("is a person's own where there is no school", async () => {
  const officer = await at.visitor(at.officer);
  await upload(at.server.url, officer, Buffer.from("通知"), "通知.txt");
  expect((await officer.ask<Space>(SPACE)).data.fileSpace).toEqual({ schoolId: null, schoolName: null, used: "6", files: "1", coming: "0", quota: String(5 * 1024 ** 3) });
});

it("of another school is for its bureau and the platform alone", async () => {
  const asked = async (person: { id: string }) => (await (await at.visitor(person)).ask<Space>(SPACE, { schoolId: at.member.id })).data.fileSpace?.schoolId;
  for (const person of [at.officer, at.cityOfficer, at.administrator, at.memberPrincipal]) expect(await asked(person)).toBe(at.member.id);
  for (const person of [at.officerNextDoor, at.leadPrincipal, at.coordinator]) expect(await asked(person)).toBeUndefined();
});

it("of all one's schools comes with the fullest first", async () => {
  await upload(at.server.url, await at.visitor(at.leadTeacher), Buffer.alloc(5_000, "a"), "大.txt");
  await upload(at.server.url, await at.visitor(at.teacher), Buffer.alloc(500, "a"), "小.txt");
  const listed = async (person: { id: string }) => {
    const { data } = await (await at.visitor(person)).ask<{ fileSpaces: { schoolId: string }[] }>("{ fileSpaces { schoolId used quota } }");
    return data.fileSpaces.map(({ schoolId }) => schoolId);
  };
  expect(await listed(at.officer)).toEqual([at.lead.id, at.member.id]);
  expect(await listed(at.administrator)).toEqual([at.lead.id, at.member.id]);
  for (const person of [at.officerNextDoor, at.memberPrincipal, at.teacher]) expect(await listed(person)).toEqual([]);
});

it("does not come back from what is in use: that is refused", async () => {
  const coordinator = await at.visitor(at.coordinator);
  const { file } = await upload(at.server.url, coordinator, Buffer.from("章程"), "章程.txt");
  await coordinator.ask("mutation ($subjectId: ID!, $fileIds: [ID!]!) { addAttachments(input: { subjectId: $subjectId, fileIds: $fileIds }) { subjectId } }", { subjectId: at.alliance.id, fileIds: [file!.id] });
  const refused = await coordinator.ask("mutation ($id: ID!) { discardFile(input: { id: $id }) }", { id: file!.id });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "input.id" });
  // Who sees it and did not upload it may not give it up.
  expect((await (await at.visitor(at.teacher)).ask("mutation ($id: ID!) { discardFile(input: { id: $id }) }", { id: file!.id })).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
});

it("is told to those who run the platform: what people keep, and what the store holds of it", async () => {
  const figures = async () => {
    const text = await (await fetch(new URL("/metrics", at.server.url))).text();
    return Object.fromEntries([...text.matchAll(/^lianxiao_files\{what="(\w+)"\} (\d+)$/gm)].map(([, what, value]) => [what, Number(value)]));
  };
  const before = await figures();
  for (const name of ["一.txt", "二.txt"]) await upload(at.server.url, await at.visitor(at.officer), Buffer.from("同样的内容"), name);
  expect(await figures()).toEqual({ files: before["files"]! + 2, bytes: before["bytes"]! + 30, stored: before["stored"]! + 15, uploads: 0 });
});

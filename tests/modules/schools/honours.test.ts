import { expect, it } from "vitest";
import { PersonHonour, PersonRank } from "../../../server/modules/schools";
import { awardHonour } from "../../../server/modules/schools/award-honour";
import { awardRank } from "../../../server/modules/schools/award-rank";
import { correctHonour } from "../../../server/modules/schools/correct-honour";
import { correctRank } from "../../../server/modules/schools/correct-rank";
import { endHonour } from "../../../server/modules/schools/end-honour";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();

it("awards a title: the one that was held ends on the day on which it begins", async () => {
  const { world, officer, teacher, siblingTeacher, school } = at;
  const person = await world.teacher(school);
  const first = await world.run(officer, awardRank, { personId: person.id, rank: "second", since: "2018-09-01" });
  const given = { personId: person.id, rank: "first" as const, since: "2023-09-01", idempotencyKey: "first-rank" };
  const second = await world.run(officer, awardRank, given);
  expect(await world.run(officer, awardRank, given)).toEqual(second);
  expect(await world.find(PersonRank, first.id)).toMatchObject({ until: "2023-09-01" });
  expect(await world.find(PersonRank, second.id)).toMatchObject({ rank: "first", until: null });
  expect((await world.told(second)).at(-1)).toMatchObject({ kind: "rank.awarded", payload: { name: person.name, from: "second", to: "first" } });
  expect(await Promise.all([person, teacher, siblingTeacher].map((who) => world.hears(who, second)))).toEqual([true, true, false]);
  await expect(world.run(officer, awardRank, { personId: person.id, rank: "senior", since: "2023-09-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.since" });
  await expect(world.run(officer, awardRank, { personId: person.id, rank: "emperor" as never })).toBeRefused("BAD_USER_INPUT", { field: "input.rank" });
});

it("corrects a title that was entered wrong", async () => {
  const { world, officer, principal, school } = at;
  const person = await world.teacher(school);
  const { id } = await world.run(officer, awardRank, { personId: person.id, rank: "third", since: "2018-09-01" });
  await world.run(officer, correctRank, { id, version: 1, rank: "second", until: "2020-01-01" });
  expect(await world.find(PersonRank, id)).toMatchObject({ rank: "second", since: "2018-09-01", until: "2020-01-01", version: 2 });
  expect((await world.told({ id })).at(-1)).toMatchObject({ kind: "rank.corrected", payload: { changed: ["rank", "until"] } });
  await expect(world.run(officer, correctRank, { id, version: 1, rank: "first" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
  await expect(world.run(officer, correctRank, { id, version: 2, until: "2017-01-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await expect(world.run(principal, correctRank, { id, version: 2, rank: "first" })).toBeRefused("FORBIDDEN");
});

it("honours a person for a time, ends and corrects it, told to him and his school", async () => {
  const { world, officer, teacher, school } = at;
  const person = await world.teacher(school);
  const given = { personId: person.id, honour: "backbone" as const, awardedBy: "县教育局", since: "2024-01-01", idempotencyKey: "backbone-of-2024" };
  const { id } = await world.run(officer, awardHonour, given);
  expect(await world.run(officer, awardHonour, given)).toEqual({ id });
  await expect(world.run(officer, awardHonour, { personId: person.id, honour: "backbone", since: "2025-01-01" })).toBeRefused("CONFLICT", { field: "input.since" });
  await world.run(officer, awardHonour, { personId: person.id, honour: "master" });
  await world.run(officer, correctHonour, { id, version: 1, awardedBy: "市教育局" });
  await world.run(officer, endHonour, { id, version: 2 });
  expect(await world.find(PersonHonour, id)).toMatchObject({ honour: "backbone", awardedBy: "市教育局", until: world.today, version: 3 });
  expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["honour.awarded", "honour.corrected", "honour.ended"]);
  expect(await world.hears(teacher, { id })).toBe(true);
  await expect(world.run(officer, endHonour, { id, version: 3 })).toBeRefused("CONFLICT", { message: "schools.honourOver" });
  await expect(world.run(officer, endHonour, { id, version: 2 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 3 } });
});

it("is the bureau's and the platform's, not the school's", async () => {
  const { world, administrator, cityOfficer, principal, teacher, researcher, officerNextDoor, siblingPrincipal, school } = at;
  for (const who of [administrator, cityOfficer]) {
    const person = await world.teacher(school);
    await world.run(who, awardHonour, { personId: person.id, honour: "subjectLeader" });
    await world.run(who, awardRank, { personId: person.id, rank: "senior" });
  }
  const person = await world.teacher(school);
  for (const who of [principal, teacher, researcher]) {
    await expect(world.run(who, awardHonour, { personId: person.id, honour: "master" })).toBeRefused("FORBIDDEN");
    await expect(world.run(who, awardRank, { personId: person.id, rank: "professor" })).toBeRefused("FORBIDDEN");
  }
  for (const who of [officerNextDoor, siblingPrincipal]) await expect(world.run(who, awardHonour, { personId: person.id, honour: "master" })).toBeRefused("NOT_FOUND", { field: "input.personId" });
});

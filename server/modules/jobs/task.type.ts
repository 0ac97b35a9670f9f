import type { Relation } from "typeorm";
import { TaskState } from "../../../shared/jobs";
import { BigInteger, Enum, Id, Integer, Json, One, Table, Text, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { Task } from "./task.entity";
import { taskPolicy } from "./task.policy";

@Table(Task, {
  description: "Work that you asked for and that takes a while: an import, an export. It goes on when you leave.",
  policy: taskPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class TaskType implements Pick<Task, "id" | "kind" | "personId" | "subjectKind" | "subjectId" | "title" | "state" | "done" | "total" | "result" | "problem" | "startedAt" | "finishedAt" | "version" | "createdAt"> {
  @Id() id!: string;
  @Text("What kind of work, e.g. applyImport.", { filter: true }) kind!: string;
  @Id("Who asked for it.") personId!: string;
  @Text("The type of what it is about, e.g. Import.") subjectKind!: string | null;
  @Id("What it is about.") subjectId!: string | null;
  @Json("Names and numbers for its heading.") title!: Record<string, unknown>;
  @Enum(TaskState, "How far it is.", { filter: true }) state!: TaskState;
  @BigInteger("How much is done, in units of the work, e.g. rows.") done!: string;
  @BigInteger("How much there is to do; empty while that is not known.") total!: string | null;
  @Json("What came of it, when it is done.") result!: unknown;
  @Text("Why it failed.") problem!: string | null;
  @Time("When it began.") startedAt!: Date | null;
  @Time("When it ended, well or not.") finishedAt!: Date | null;
  @Integer("Grows by one with each change.") version!: number;
  @Time("When it was asked for.", { filter: true }) createdAt!: Date;
  @One("Who asked for it.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
}

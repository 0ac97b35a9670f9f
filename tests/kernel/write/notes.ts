import { InputType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { afterAll, beforeAll } from "vitest";
import { Code } from "../../../server/kernel/ids";
import { messages } from "../../../server/kernel/messages";
import { anyOf, everyone, own, policy, states, within } from "../../../server/kernel/policy";
import { scope, viewerOfPerson, type Query, type Viewer } from "../../../server/kernel/viewer";
import { command, CommandInput, constraint, DayInput, Identified, runCommand, TextInput, Versioned, VersionedInput, type Command } from "../../../server/kernel/write";
import { createTestDatabase, type TestDatabase } from "../../kit/database";

/** A table, a policy and commands of its own: the wrapper is tried without any module. */
const TABLES = `
  create table note (
    id uuid primary key, owner_id uuid not null, text text not null, on_day date, state text not null default 'open',
    version int not null default 1, created_at timestamptz not null default now(),
    constraint note_text_once unique (text),
    constraint note_not_shouted check (text <> upper(text) or text = lower(text)));
  create table helper (id uuid primary key, person_id uuid not null, owner_id uuid not null, created_at timestamptz not null default now());
  create constraint trigger rights_follow after insert or update or delete on helper
    deferrable initially deferred for each row execute function bump_rights_epoch();`;

type NoteState = "open" | "done";

@Code(4001)
@Entity("note")
export class Note extends Versioned {
  @Column("uuid") ownerId!: string;
  @Column("text") text!: string;
  @Column("date", { nullable: true }) onDay!: string | null;
  @Column("text") state!: NoteState;
}

/** Who helps whom. */
@Code(4002)
@Entity("helper")
export class Helper extends Identified {
  @Column("uuid") personId!: string;
  @Column("uuid") ownerId!: string;
}

scope("helped", "select owner_id from helper where person_id = $1 and $2::date is not null", { feeds: true });

export const noteStates = states<NoteState>({ open: { finish: "done" }, done: { reopen: "open" } });
export const notePolicy = policy("note", Note, {
  see: anyOf<Note>(own("ownerId"), within("ownerId", "helped")),
  write: own<Note>("ownerId"),
  finish: anyOf<Note>(own("ownerId"), within("ownerId", "helped")),
  anything: everyone,
});

messages({ "note.taken": { zh: "已有此内容。", en: "There is such a note." } });
constraint("note_text_once", "input.text", "note.taken");

@InputType()
export class NoteInput extends CommandInput {
  @TextInput("Text.", { min: 1, max: 100 }) text!: string;
  @DayInput("Day.", { nullable: true }) onDay?: string | null;
}
@InputType()
export class ChangeNoteInput extends VersionedInput {
  @TextInput("Text.", { min: 1, max: 100 }) text!: string;
}
@InputType()
export class FinishNoteInput extends VersionedInput {}

export const writeNote = command("writeNote", NoteInput, { policy: notePolicy, action: "write" }, async (tx, { text, onDay }) => {
  await tx.require(notePolicy, "write", { ownerId: tx.me, text } as Note);
  const { id } = await tx.add(Note, { ownerId: tx.me, text, onDay });
  tx.tell({ kind: "note.written", subjectKind: "Note", subjectId: id, audience: [tx.me, tx.me], payload: { text } });
  return { id, text };
});
export const changeNote = command("changeNote", ChangeNoteInput, { policy: notePolicy, action: "write" }, async (tx, { id, version, text }) => {
  const note = await tx.take(notePolicy, "write", id, version);
  const changed = await tx.change(Note, note, { text });
  tx.tell({ kind: "note.changed", subjectKind: "Note", subjectId: id, audience: [note.ownerId] });
  return { id, version: changed.version };
});
export const finishNote = command("finishNote", FinishNoteInput, { policy: notePolicy, action: "finish" }, async (tx, { id, version }) => {
  const note = await tx.take(notePolicy, "finish", id, version);
  await tx.move(Note, note, noteStates, "finish");
  return { id };
});

export interface Desk {
  database: TestDatabase;
  query: Query;
  /** A viewer of a person, as his rights are now. */
  viewer(person: string): Promise<Viewer>;
  run<Input extends object, Result>(viewer: Viewer, which: Command<Input, Result>, input: Partial<Input>): Promise<Result>;
  count(what: "note" | "activity" | "activity_scope" | "command_key"): Promise<number>;
}

/** A database of the file's own with those tables. */
export function aDesk(): Desk {
  const desk = {} as Desk;
  beforeAll(async () => {
    const database = await createTestDatabase();
    await database.pool.query(TABLES);
    const query: Query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
    Object.assign(desk, {
      database,
      query,
      viewer: (person: string) => viewerOfPerson(query, person, "en"),
      run: (viewer, which, input) => runCommand(database.dataSource, viewer, which, input),
      count: async (what) => (await query<{ count: number }>(`select count(*)::int as count from ${what}`, []))[0]!.count,
    } satisfies Desk);
  });
  afterAll(() => desk.database?.end());
  return desk;
}

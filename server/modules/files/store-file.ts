import type { Readable } from "node:stream";
import { notFound } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import type { Query } from "../../kernel/viewer";
import { Transaction } from "../../kernel/write";
import { attachableKinds } from "./attachable";
import { Attachment } from "./attachment.entity";
import { contentOf, keep } from "./keep";
import type { Staged } from "./measure";
import { room } from "./room";
import { stage, unstage } from "./stage";
import { contentKey } from "./store/store";
import { tidyName, typeOfContent } from "./type-of-content";

/** What the server has made is fetched within some days, and made again otherwise. */
const KEPT_DAYS = 7;

/** What a job works with, as far as files are concerned. */
export interface FileWork {
  readonly query: Query;
  transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

export interface Made {
  readonly name: string;
  readonly content: Buffer | Readable;
  /** The person whose file it becomes; null for nobody in particular. */
  readonly owner: string | null;
  /** The school whose quota it counts against. */
  readonly schoolId?: string | null;
  /** How long it is kept while it lies on nothing; 7 days unless said. */
  readonly keptDays?: number;
  /** What it is attached to at once; of a kind that `attachable` was told of. */
  readonly subject?: { readonly kind: string; readonly id: string };
}

/** Stores what the server has made itself, e.g. an export. No quota refuses it, and its content is not doubted. */
export async function storeFile(by: Transaction | FileWork, made: Made): Promise<{ id: string }> {
  const staged = await stage(made.content);
  try {
    if (by instanceof Transaction) return await store(by, staged, made);
    // Ahead of the transaction, so that it does not wait for a store far away.
    await contentOf(by.query, staged);
    return await by.transaction((tx) => store(tx, staged, made));
  } finally {
    await unstage(staged);
  }
}

async function store(tx: Transaction, staged: Staged, { name, owner, schoolId = null, subject, keptDays = KEPT_DAYS }: Made): Promise<{ id: string }> {
  const { type, width, height } = await typeOfContent(staged.path, name);
  const { id } = await keep(tx, await contentOf(tx.query, staged), { name: tidyName(name), type, width, height, personId: owner, schoolId, keptUntil: new Date(Date.now() + keptDays * 86_400_000) });
  if (subject) {
    if (!attachableKinds().has(subject.kind)) throw new Error(`${subject.kind} carries no files: say attachable("${subject.kind}", …)`);
    await tx.query(
      `insert into attachment (id, file_id, subject_kind, subject_id, person_id, ordinal)
       select $1, $2, $3, $4, $5, coalesce((select max(ordinal) from attachment where subject_id = $4), 0) + 1`,
      [newId(Attachment), id, subject.kind, subject.id, owner],
    );
  }
  return { id };
}

/** The bytes of a file, whoever may see it: for work that has asked the policy before. */
export async function readFile({ query }: { readonly query: Query }, id: string): Promise<Readable> {
  const [file] = await query<{ checksum: string }>("select checksum from stored_file where id = $1", [id]);
  if (!file) throw notFound("input.fileId");
  return room().store.read(contentKey(file.checksum));
}

import type { Query } from "../viewer";

/** What is wrong at a place of the chain. */
export interface AuditProblem {
  /** `altered`: the entry does not give its own hash; `unlinked`: it does not follow the one before; `missing`: none has this number; `cutOff`: the end is not where it was. */
  readonly kind: "altered" | "unlinked" | "missing" | "cutOff";
  /** The number of the first entry that it is about. */
  readonly seq: string;
}

export interface AuditReport {
  /** How many entries were looked at. */
  readonly entries: number;
  readonly problems: readonly AuditProblem[];
  /** Where the chain ends now, `seq:hash`: kept elsewhere, it tells later whether the end was cut off or written anew. */
  readonly anchor: string;
}

/** Entries of one statement. */
const AT_ONCE = 20_000;
/** After so many problems the rest says nothing more. */
const MOST_PROBLEMS = 100;

/** The same as `audit_hash` of the database, worked out without it. */
const HASH = `sha256(convert_to(jsonb_build_array(e.seq, e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_id, e.roles, e.action,
  e.subject_kind, e.subject_id, e.person_id, e.detail, e.address, e.device, encode(e.prev_hash, 'hex'))::text, 'UTF8'))`;

const PART = `select e.seq::text, encode(e.hash, 'hex') as hash, encode(e.prev_hash, 'hex') as prev, e.hash = ${HASH} as whole
  from audit_entry e where e.seq > $1 order by e.seq limit ${AT_ONCE}`;
const BEGINNING = "select encode(sha256(convert_to('lianxiao', 'UTF8')), 'hex') as hash";

interface Part {
  readonly seq: string;
  readonly hash: string;
  readonly prev: string;
  readonly whole: boolean;
}

/**
 * Goes through the whole chain. An anchor that was printed earlier is compared with the entry that it names, so that an
 * end that was cut off together with the head is found, too.
 */
export async function verifyAudit(query: Query, anchor?: string): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  const found = (kind: AuditProblem["kind"], seq: bigint): void => void (problems.length < MOST_PROBLEMS && problems.push({ kind, seq: String(seq) }));
  // Read first: what is added meanwhile lies behind it.
  const [head] = await query<{ seq: string; hash: string }>("select seq::text, encode(hash, 'hex') as hash from audit_head", []);
  const [beginning] = await query<{ hash: string }>(BEGINNING, []);
  const [anchoredSeq = "0", anchoredHash = ""] = anchor?.split(":") ?? [];
  let last = { seq: 0n, hash: beginning!.hash };
  let entries = 0;
  let hashAtHead = head?.seq === "0" ? last.hash : undefined;
  let hashAtAnchor = anchoredSeq === "0" ? last.hash : undefined;
  for (;;) {
    const part = await query<Part>(PART, [String(last.seq)]);
    for (const { seq, hash, prev, whole } of part) {
      const place = BigInt(seq);
      if (place !== last.seq + 1n) found("missing", last.seq + 1n);
      else if (prev !== last.hash) found("unlinked", place);
      if (!whole) found("altered", place);
      if (seq === head?.seq) hashAtHead = hash;
      if (seq === anchoredSeq) hashAtAnchor = hash;
      last = { seq: place, hash };
    }
    entries += part.length;
    if (part.length < AT_ONCE) break;
  }
  if (!head || hashAtHead !== head.hash) found("cutOff", head ? min(last.seq + 1n, BigInt(head.seq)) : last.seq);
  if (anchor !== undefined && hashAtAnchor !== anchoredHash) found("cutOff", BigInt(anchoredSeq));
  return { entries, problems, anchor: `${last.seq}:${last.hash}` };
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

import type { Transaction } from "../../kernel/write";

/** A statement over a hundred thousand rows may take longer than one of a request; still not for ever. */
export const longStatements = async (tx: Transaction): Promise<void> => void (await tx.query("set local statement_timeout = '300s'", []));

/** The migrations in the order in which they run: dated, one change each, never edited once landed. */
export const migrations = [
  "2026-11-21-01-foundation",
  "2026-11-21-02-identity",
  "2026-11-21-05-session-epoch",
  "2026-11-21-06-alliance-regions",
  "2026-11-21-07-read-indexes",
  "2026-11-21-08-words-of-posts",
  "2026-11-22-01-jobs",
  "2026-11-22-15-mail",
  "2026-11-22-45-notifications",
  "2026-11-22-30-readings",
  "2026-11-22-31-search",
  "2026-11-22-20-audit",
  "2026-11-22-10-files",
  "2026-11-22-35-policies",
  "2026-11-22-40-approvals",
  "2026-11-22-16-tokens",
] as const;

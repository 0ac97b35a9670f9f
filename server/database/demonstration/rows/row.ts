/** Rows as the tables have them, times as ISO text. */
export interface Row {
  id: string;
  created_at: string;
}

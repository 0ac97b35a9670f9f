import "../alliances";
import { scope } from "../../kernel/viewer";

/** The alliances of which a school that I run is a member now: whose schools send each other teachers. */
scope(
  "partnerAlliances",
  `select m.alliance_id from membership m join alliance a on a.id = m.alliance_id and a.state <> 'draft'
   where m.school_id in (select id from "principalOf" union select id from "deanOf") and m.since <= $2 and (m.until is null or m.until > $2)`,
);

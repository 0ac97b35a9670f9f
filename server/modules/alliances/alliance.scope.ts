import "../schools";
import { scope } from "../../kernel/viewer";

/**
 * The alliances that are mine: those that I coordinate with what lies inside them, those of which one of my schools is
 * a member now, those that I am attached to as a researcher, and the zones above each of these. A draft counts for its
 * coordinators only, so that nobody is told of what is not yet decided.
 */
scope(
  "alliances",
  `with recursive down as (
     select id, parent_id from alliance where id in (select id from "coordinatorOf")
     union
     select a.id, a.parent_id from alliance a join down on a.parent_id = down.id where a.state <> 'draft'
   ), up as (
     select id, parent_id from down
     union
     select a.id, a.parent_id from alliance a where a.state <> 'draft' and (
       a.id in (select id from "attachedTo")
       or a.id in (select m.alliance_id from membership m where m.school_id in (select id from "schools")
         and m.since <= $2 and (m.until is null or m.until > $2)))
     union
     select a.id, a.parent_id from alliance a join up on a.id = up.parent_id where a.state <> 'draft'
   ) select id from up`,
  { feeds: true },
);

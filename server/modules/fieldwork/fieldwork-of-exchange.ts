import { Field, Int, ObjectType } from "type-graphql";
import { ruleSql } from "../../kernel/policy";
import { Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import type { Query, Viewer } from "../../kernel/viewer";
import { Exchange } from "../exchanges";
import { attendanceOf, factsOf, type Facts } from "./facts";
import { concernedWith } from "./fieldwork.policy";

@Guarded("Only of an exchange whose logs the viewer may read: the rule stands in the statement.")
@ObjectType({ description: "What the logs of an exchange say, up to now." })
export class Fieldwork implements Facts {
  @Field(() => Int, { description: "Places that have passed." }) planned!: number;
  @Field(() => Int, { description: "Of these, those with a log." }) logged!: number;
  @Field(() => Int, { description: "Of these, those signed." }) signed!: number;
  @Field(() => Int, { description: "Logs that were handed back and not written again." }) returned!: number;
  @Field(() => Int, { description: "Logs that were written late." }) late!: number;
  @Field(() => Int, { nullable: true, description: "Attendance of 100, as an appraisal would take it; empty where nothing was planned." }) attendance!: number | null;
  @Field(() => Boolean, { description: "Whether you may appraise it now." }) mayAppraise!: boolean;
}

export async function fieldworkOf(query: Query, viewer: Viewer, exchangeId: string): Promise<Fieldwork | null> {
  const draft = new Draft(viewer);
  const of = draft.value(exchangeId, "uuid");
  const sight = { few: true };
  const seen = ruleSql(concernedWith.see as never, Exchange, "e", draft, sight);
  const may = ruleSql(concernedWith.appraise as never, Exchange, "e", draft, sight);
  const [text, values] = draft.finish(`select (${may}) as "mayAppraise" from exchange e where e.id = ${of} and ${seen}`);
  const [found] = await query<{ mayAppraise: boolean }>(text, values);
  if (!found) return null;
  const facts = await factsOf(query, exchangeId);
  return { ...facts, attendance: attendanceOf(facts), mayAppraise: found.mayAppraise };
}

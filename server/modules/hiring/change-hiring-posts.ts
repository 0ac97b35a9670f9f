import { type Transaction, command } from "../../kernel/write";
import { type School, schoolPolicy } from "../schools";
import { AddHiringPostInput, ChangeHiringPostInput, HiringPostStepInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { requireTakingPart } from "./hiring.rules";
import { HiringPost } from "./hiring-post.entity";
import { hiringPostPolicy } from "./hiring-post.policy";
import { holdHiring, requireDraft } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Lines of posts, by hand: a draft's only. */
const drafted = async (tx: Transaction, hiringId: string) => {
  const hiring = await holdHiring(tx, hiringId);
  requireDraft(hiring);
  await tellHiring(tx, hiring, "hiring.changed", { silent: true });
};

export const addHiringPost = command("addHiringPost", AddHiringPostInput, { policy: hiringPostPolicy, action: "add" }, async (tx, { hiringId, schoolId, subject, places, contested }) => {
  await tx.see(hiringPolicy, hiringId, "input.hiringId");
  await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  const draft = { hiringId, schoolId, subject, places, contested: contested ?? false };
  await tx.require(hiringPostPolicy, "add", draft as HiringPost);
  await drafted(tx, hiringId);
  await requireTakingPart(tx, hiringId, schoolId, "input.schoolId");
  return { id: (await tx.add(HiringPost, draft)).id };
});

export const changeHiringPost = command("changeHiringPost", ChangeHiringPostInput, { policy: hiringPostPolicy, action: "change" }, async (tx, { id, version, places }) => {
  const post = await tx.take(hiringPostPolicy, "change", id, version);
  await drafted(tx, post.hiringId);
  await tx.change(HiringPost, post, { places });
  return { id };
});

export const removeHiringPost = command("removeHiringPost", HiringPostStepInput, { policy: hiringPostPolicy, action: "remove" }, async (tx, { id, version }) => {
  const post = await tx.take(hiringPostPolicy, "remove", id, version);
  await drafted(tx, post.hiringId);
  await tx.query("delete from hiring_post where id = $1", [id]);
  return { id: post.hiringId };
});

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFragment as unmask } from "../../gql";
import type { HiringPageQuery } from "../../gql/graphql";
import { Figure, Figures } from "../../ui/figure";
import { Section } from "../../ui/page";
import { CampaignActions } from "./campaign-actions";
import { CriteriaOf } from "./criteria-of";
import { postName } from "./hiring-post-queries";
import { HiringSteps, type HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

/** What waits for the viewer, the way of the campaign, and what is judged by. */
export function HiringOverview({ hiring, data }: { hiring: HiringShown; data: HiringPageQuery }) {
  const { t } = useTranslation("hiring");
  return (
    <>
      <Waiting hiring={hiring} data={data} />
      <Figures>
        <Figure label={t("figure.posts")} value={hiring.posts.totalCount} to={`/hiring/${hiring.id}/posts`} />
        <Figure label={t("figure.placed")} value={hiring.placedCount} to={`/hiring/${hiring.id}/results`} accent />
        <Figure label={t("figure.surplus")} value={hiring.surplusCount} to={`/hiring/${hiring.id}/people`} />
        {hiring.viewerCan.includes("RUN") && <Figure label={t("figure.objections")} value={hiring.openObjectionCount} to={`/hiring/${hiring.id}/objections`} />}
      </Figures>
      <Section title={t("way")} actions={<CampaignActions hiring={hiring} />}>
        {hiring.reason && <p>{t("cancelledFor", { reason: hiring.reason })}</p>}
        {hiring.remark && <p className={styles.remark}>{hiring.remark}</p>}
        <HiringSteps hiring={hiring} />
      </Section>
      <CriteriaOf hiring={hiring} />
    </>
  );
}

/** In plain words, what the viewer is asked for now; nothing where nothing waits. */
function Waiting({ hiring, data }: { hiring: HiringShown; data: HiringPageQuery }) {
  const { t } = useTranslation("hiring");
  const candidacy = data.myHiringCandidacies.nodes[0];
  const applying = hiring.rounds.nodes.find(({ state }) => state === "APPLYING");
  const applied = data.myHiringApplications.nodes.some(({ roundId, state }) => roundId === applying?.id && state === "SUBMITTED");
  const lines: { key: string; text: string; to?: string; verb?: string }[] = [];
  if (candidacy?.state === "EXEMPT") lines.push({ key: "exempt", text: t("wait.exempt", { why: t(`exemption.${candidacy.exemption ?? "OTHER"}`) }) });
  if (candidacy?.state === "PLACED") {
    const where = unmask(postName, candidacy.placedPost)?.school?.name ?? "";
    lines.push({ key: "placed", text: t("wait.placed", { school: where, round: t(`round.${candidacy.placedRound ?? 1}`) }), to: "results", verb: t("wait.why") });
  }
  if (candidacy?.state === "SURPLUS" && !applying) lines.push({ key: "surplus", text: t("wait.surplus"), to: "results", verb: t("wait.why") });
  if (applying && (candidacy?.state === "COMPETING" || candidacy?.state === "SURPLUS")) lines.push({ key: "apply", text: applied ? t("wait.applied") : t("wait.apply", { round: t(`round.${applying.number}`) }), to: "apply", verb: applied ? t("wait.change") : t("wait.applyVerb") });
  if (data.open.totalCount > 0) lines.push({ key: "score", text: t("wait.score", { count: data.open.totalCount }), to: "score", verb: t("wait.scoreVerb") });
  if (hiring.viewerCan.includes("RUN") && hiring.openObjectionCount > 0) lines.push({ key: "objections", text: t("wait.objections", { count: hiring.openObjectionCount }), to: "objections", verb: t("wait.answer") });
  if (hiring.viewerCan.includes("RUN") && hiring.rounds.nodes.some(({ state }) => state === "SCORED")) lines.push({ key: "trial", text: t("wait.trial"), to: "trial", verb: t("wait.try") });
  if (lines.length === 0) return null;
  return (
    <Section title={t("waiting")}>
      <ul className={styles.waiting}>
        {lines.map(({ key, text, to, verb }) => (
          <li key={key}>
            <span>{text}</span>
            {to && <Link to={`/hiring/${hiring.id}/${to}`}>{verb}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

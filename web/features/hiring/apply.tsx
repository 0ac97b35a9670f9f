import { useQuery } from "@apollo/client/react";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { HiringPageQuery, OpenHiringPostsQuery } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { applyForHiringMutation, withdrawHiringApplicationMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { openHiringPostsQuery } from "./hiring-post-queries";
import type { HiringShown, RoundShown } from "./hiring-steps";
import { RankedWishes } from "./ranked-wishes";
import styles from "./hiring.module.css";

type Candidacy = HiringPageQuery["myHiringCandidacies"]["nodes"][number];
type Application = HiringPageQuery["myHiringApplications"]["nodes"][number];
type OpenPosts = NonNullable<OpenHiringPostsQuery["hiring"]>;
export type OpenPost = OpenPosts["posts"]["nodes"][number];

/** Applies in the round that takes applications now, or changes what one applied for. */
export function ApplyForPosts({ hiring, data }: { hiring: HiringShown; data: HiringPageQuery }) {
  const { t } = useTranslation("hiring");
  const candidacy = data.myHiringCandidacies.nodes[0];
  const round = hiring.rounds.nodes.find(({ state }) => state === "APPLYING");
  const subjects = candidacy?.subjects ?? [];
  const { data: found, error, refetch } = useQuery(openHiringPostsQuery, { variables: { id: hiring.id, subjects: [...subjects] }, skip: !candidacy || !round });
  const application = data.myHiringApplications.nodes.find(({ roundId }) => roundId === round?.id);
  if (!candidacy || candidacy.state === "EXEMPT" || candidacy.state === "PLACED") {
    return (
      <Section title={t("apply.title")}>
        <Empty title={t(candidacy ? `apply.not.${candidacy.state}` : "apply.not.STRANGER")} hint={t("apply.notHint")} />
      </Section>
    );
  }
  if (!round)
    return (
      <Section title={t("apply.title")}>
        <Empty title={t("apply.closed")} hint={t("apply.closedHint")} />
      </Section>
    );
  if (error && !found) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!found?.hiring) return <ListSkeleton rows={6} />;
  return <ApplyForm key={application ? `${application.id} ${application.version}` : round.id} hiring={hiring} round={round} candidacy={candidacy} application={application} posts={found.hiring} />;
}

/** The schools that one can wish for in a round. */
function withinReach({ posts, schools }: OpenPosts, round: RoundShown, ownSchool: string): OpenPost[] {
  const own = new Set(schools.nodes.filter(({ schoolId }) => schoolId === ownSchool).map(({ allianceId }) => allianceId));
  const allied = new Set(schools.nodes.filter(({ allianceId }) => allianceId && own.has(allianceId)).map(({ schoolId }) => schoolId));
  return posts.nodes.filter((post) => post.places > post.placedCount && (round.number === 1 ? post.schoolId === ownSchool : round.number === 2 ? post.schoolId === ownSchool || allied.has(post.schoolId) : true));
}

interface FormOf {
  readonly hiring: HiringShown;
  readonly round: RoundShown;
  readonly candidacy: Candidacy;
  readonly application: Application | undefined;
  readonly posts: OpenPosts;
}

function ApplyForm({ hiring, round, candidacy, application, posts }: FormOf) {
  const { t } = useTranslation("hiring");
  const apply = useCommand(applyForHiringMutation, showsHiring);
  const withdraw = useCommand(withdrawHiringApplicationMutation, showsHiring);
  const [asked, setAsked] = useState(false);
  const standing = application?.state === "SUBMITTED" ? application : undefined;
  const [wishes, setWishes] = useState<readonly string[]>(() => (standing ? standing.wishes.nodes.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0)).map(({ postId }) => postId) : []));
  const open = withinReach(posts, round, candidacy.school?.id ?? "");
  const server = useServerForm<{ postIds: string; statement: string }>({
    initialValues: { postIds: "", statement: standing?.statement ?? "" },
    validate: { postIds: () => (wishes.length > 0 ? null : t("apply.needsWish")) },
    send: ({ statement }) => apply({ input: { roundId: round.id, postIds: [...wishes], statement } }),
    onDone: () => toast("good", standing ? t("apply.changed") : t("apply.done")),
  });
  return (
    <Section
      title={t("apply.titleOf", { round: t(`round.${round.number}`) })}
      actions={
        standing?.viewerCan.includes("WITHDRAW") && (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {t("apply.withdraw")}
          </Button>
        )
      }
    >
      <p className={styles.what}>{t(`apply.reach.${round.number}`, { most: hiring.mostWishes })}</p>
      {open.length === 0 && !standing ? (
        <Empty title={t("apply.nothing")} hint={t("apply.nothingHint")} />
      ) : (
        <FormFrame of={server} verb={standing ? t("apply.save") : t("apply.verb")}>
          <RankedWishes posts={open} wishes={wishes} onChange={setWishes} most={hiring.mostWishes} />
          {server.form.errors["postIds"] && (
            <p role="alert" className={styles.bad}>
              {server.form.errors["postIds"]}
            </p>
          )}
          <Textarea autosize minRows={3} maxLength={2000} label={t("apply.statement")} description={t("apply.statementHint")} {...server.form.getInputProps("statement")} />
        </FormFrame>
      )}
      {standing && (
        <Confirm
          opened={asked}
          onClose={() => setAsked(false)}
          title={t("apply.withdrawAsk")}
          verb={t("apply.withdraw")}
          danger
          act={async () => {
            await withdraw({ input: { id: standing.id, version: standing.version } });
            toast("good", t("apply.withdrawn"));
          }}
        >
          {t("apply.withdrawWhat")}
        </Confirm>
      )}
    </Section>
  );
}

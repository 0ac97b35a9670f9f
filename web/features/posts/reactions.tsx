import { UnstyledButton } from "@mantine/core";
import { IconBulb, IconConfetti, IconHeart, IconThumbUp, type TablerIcon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { PostCardFragment, Reaction } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { reactToPostMutation } from "./post-queries";
import styles from "./posts.module.css";

const reactions: readonly { kind: Reaction; icon: TablerIcon; count: (post: PostCardFragment) => number }[] = [
  { kind: "LIKE", icon: IconThumbUp, count: (post) => post.likeCount },
  { kind: "THANKS", icon: IconHeart, count: (post) => post.thanksCount },
  { kind: "APPLAUSE", icon: IconConfetti, count: (post) => post.applauseCount },
  { kind: "IDEA", icon: IconBulb, count: (post) => post.ideaCount },
];

/** Four things to say without words: one of them, another instead, or none again. */
export function Reactions({ post }: { post: PostCardFragment }) {
  const { t } = useTranslation("posts");
  const react = useCommand(reactToPostMutation);
  const mine = post.myReactions.nodes[0]?.kind;
  const say = async (kind: Reaction): Promise<void> => {
    try {
      await react({ input: { postId: post.id, kind: kind === mine ? null : kind } });
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return reactions.map(({ kind, icon: Icon, count }) => (
    <UnstyledButton key={kind} className={styles.act} aria-pressed={kind === mine} disabled={!post.viewerCan.includes("REACT")} onClick={() => void say(kind)}>
      <Icon size={17} aria-hidden />
      {t(`reaction.${kind}`)}
      {count(post) > 0 && <span className="figures">{count(post)}</span>}
    </UnstyledButton>
  ));
}

import { UnstyledButton } from "@mantine/core";
import { IconEyeOff, IconMessageCircle } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFragment, type FragmentType } from "../../gql";
import { Face } from "../../ui/person-chip";
import { Moment } from "../../ui/time";
import { Comments } from "./comments";
import { PictureGrid, picturesOf } from "./picture-grid";
import { postCard } from "./post-queries";
import styles from "./posts.module.css";
import { Reactions } from "./reactions";
import { SaidMenu } from "./said-menu";
import { Words } from "./words";

const EditPost = lazy(() => import("./edit-post"));

export interface PostCardProps {
  readonly post: FragmentType<typeof postCard>;
  /** On a page of its own: where it stands is said, and its comments are open. */
  readonly alone?: boolean;
}

export function PostCard({ post: masked, alone = false }: PostCardProps) {
  const { t } = useTranslation("posts");
  const post = useFragment(postCard, masked);
  const [talking, setTalking] = useState(alone);
  const [editing, setEditing] = useState(false);
  const name = post.author?.name ?? t("somebody");
  const place = { kind: post.scopeKind, id: post.scopeId };
  const at = post.alliance ?? post.school;
  return (
    <article className={styles.card} data-post={post.id} data-hidden={post.hiddenAt ? true : undefined} aria-label={t("postOf", { name })}>
      <div className={styles.head}>
        <Face name={name} id={post.author?.id ?? name} size={36} />
        <div>
          <span className={styles.who}>{post.author ? <Link to={`/people/${post.author.id}`}>{name}</Link> : name}</span>
          <span className={styles.when}>
            <Link to={`/posts/${post.id}`} style={{ color: "inherit" }}>
              <Moment of={post.createdAt} />
            </Link>
            {post.editedAt && ` · ${t("edited")}`}
            {alone && at && (
              <>
                {" · "}
                <Link to={post.alliance ? `/alliances/${at.id}/circle` : `/schools/${at.id}/circle`}>{at.name}</Link>
              </>
            )}
          </span>
        </div>
        <SaidMenu what="post" said={post} of={name} onEdit={() => setEditing(true)} />
      </div>
      {post.hiddenAt && (
        <p className={styles.hidden}>
          <IconEyeOff size={15} aria-hidden />
          {t("hiddenBy", { name: post.hiddenBy?.name ?? t("somebody"), reason: post.hiddenReason })}
        </p>
      )}
      {post.body && (
        <p className={styles.body}>
          <Words text={post.body} people={post.mentions.nodes.map(({ person }) => person)} />
        </p>
      )}
      <PictureGrid pictures={picturesOf(post)} />
      <div className={styles.bar}>
        <Reactions post={post} />
        <UnstyledButton className={styles.act} aria-expanded={talking} onClick={() => setTalking((before) => !before)}>
          <IconMessageCircle size={17} aria-hidden />
          {t("comments")}
          {post.commentCount > 0 && <span className="figures">{post.commentCount}</span>}
        </UnstyledButton>
      </div>
      {talking && <Comments postId={post.id} place={place} mayComment={post.viewerCan.includes("COMMENT")} />}
      {editing && (
        <Suspense>
          <EditPost post={post} place={place} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </article>
  );
}

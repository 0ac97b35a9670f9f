import { Button, Textarea } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { COMMENT_MAX } from "../../../shared/posts";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import type { Found } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { Face } from "../../ui/person-chip";
import { problemOf } from "../../ui/problem";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { mentionedIn, MentionField, type Place } from "./mention-field";
import { addCommentMutation, commentsQuery } from "./post-queries";
import styles from "./posts.module.css";
import { SaidMenu } from "./said-menu";
import { SHOWS } from "./use-posting";
import { Words } from "./words";

/** What was said to a post, oldest first, and a place to say something. */
export function Comments({ postId, place, mayComment }: { postId: string; place: Place; mayComment: boolean }) {
  const { t } = useTranslation("posts");
  const list = useList(commentsQuery, { id: postId, first: 20 }, (data) => data.post?.comments);
  return (
    <section className={styles.comments} aria-label={t("comments")}>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : !list.rows ? (
        <ListSkeleton rows={2} />
      ) : (
        <ol className={styles.commentList}>
          {list.rows.map((comment) => {
            const name = comment.author?.name ?? t("somebody");
            return (
              <li key={comment.id} className={styles.comment} data-hidden={comment.hiddenAt ? true : undefined}>
                <Face name={name} id={comment.author?.id ?? name} />
                <div>
                  <strong>{name}</strong>{" "}
                  <span className={styles.when}>
                    <Moment of={comment.createdAt} />
                  </span>
                  <p>
                    <Words text={comment.body} people={comment.mentions.nodes.map(({ person }) => person)} />
                  </p>
                  {comment.hiddenAt && (
                    <p className={styles.hidden}>
                      <IconEyeOff size={15} aria-hidden />
                      {t("hiddenBecause", { reason: comment.hiddenReason })}
                    </p>
                  )}
                </div>
                <SaidMenu what="comment" said={comment} of={name} />
              </li>
            );
          })}
        </ol>
      )}
      <Pager hasMore={list.hasMore} more={list.more} />
      {mayComment && <CommentForm postId={postId} place={place} />}
    </section>
  );
}

function CommentForm({ postId, place }: { postId: string; place: Place }) {
  const { t } = useTranslation("posts");
  const add = useCommand(addCommentMutation, SHOWS);
  const [text, setText] = useState("");
  const [named, setNamed] = useState<readonly Found[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy || text.trim() === "") return;
    setBusy(true);
    try {
      await add({ input: { postId, body: text, mentionIds: mentionedIn(text, named) } });
      setText("");
      setNamed([]);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        aria-label={t("comment")}
        placeholder={t("commentHint")}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={COMMENT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {text !== "" && (
        <div className={styles.tools}>
          <div className={styles.toolsLeft}>
            <MentionField
              place={place}
              without={named.map(({ id }) => id)}
              onFound={(found) => {
                setNamed([...named, found]);
                setText(`${text.trimEnd()} @${found.name} `);
              }}
            />
          </div>
          <Button type="submit" size="xs" loading={busy}>
            {t("comment")}
          </Button>
        </div>
      )}
    </form>
  );
}

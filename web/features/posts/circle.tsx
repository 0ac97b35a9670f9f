import { IconMessages } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useList, type List } from "../../app/apollo/use-list";
import type { FragmentType } from "../../gql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Pager } from "../../ui/pager";
import { Composer } from "./composer";
import type { Place } from "./mention-field";
import { PostCard } from "./post-card";
import { allianceCircleQuery, schoolCircleQuery, type postCard } from "./post-queries";
import styles from "./posts.module.css";

type Line = FragmentType<typeof postCard> & { readonly id: string };

/** What the people of an alliance write. */
export function AllianceCircle({ id, mayPost }: { id: string; mayPost: boolean }) {
  const list = useList(allianceCircleQuery, { id, first: 10 }, (data) => data.alliance?.circle);
  return <Circle place={{ kind: "ALLIANCE", id }} list={list} mayPost={mayPost} />;
}

/** What the people of a school write. */
export function SchoolCircle({ id, mayPost }: { id: string; mayPost: boolean }) {
  const list = useList(schoolCircleQuery, { id, first: 10 }, (data) => data.school?.circle);
  return <Circle place={{ kind: "SCHOOL", id }} list={list} mayPost={mayPost} />;
}

function Circle({ place, list, mayPost }: { place: Place; list: List<Line>; mayPost: boolean }) {
  const { t } = useTranslation("posts");
  return (
    <div style={{ display: "grid", gap: 14, maxWidth: 760 }}>
      {mayPost && <Composer place={place} />}
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : !list.rows ? (
        <ListSkeleton rows={6} />
      ) : list.rows.length === 0 ? (
        <Empty icon={IconMessages} title={t("empty")} hint={t(mayPost ? "emptyHint" : "emptyReadHint")} />
      ) : (
        <ol className={styles.list} aria-label={t("circle")}>
          {list.rows.map((post) => (
            <li key={post.id}>
              <PostCard post={post} />
            </li>
          ))}
        </ol>
      )}
      <Pager hasMore={list.hasMore} more={list.more} infinite shown={list.rows?.length} />
    </div>
  );
}

import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { PostCard } from "./post-card";
import { postQuery } from "./post-queries";

/** One post with what was said to it; gone when it was taken back, hidden, or is not for the viewer any more. */
export function PostView({ id }: { id: string }) {
  const { t } = useTranslation("posts");
  const { data, error, refetch } = useQuery(postQuery, { variables: { id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={4} />;
  if (!data.post) return <Empty title={t("gone")} hint={t("goneHint")} action={<Link to="/activity">{t("toFeed")}</Link>} />;
  return <PostCard post={data.post} alone />;
}

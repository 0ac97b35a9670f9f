import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PostView } from "../features/posts";
import { Page } from "../ui/page";

/** One post of a circle: where notifications lead. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("posts");
  return (
    <Page title={t("post")} narrow crumbs={[{ to: "/activity", label: t("activity:title") }]}>
      <PostView key={id} id={id} />
    </Page>
  );
}

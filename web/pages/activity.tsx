import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Feed, FeedFilter, families, type Family } from "../features/activity";
import { Page, Section } from "../ui/page";

const isFamily = (value: string): value is Family => families.some((family) => family === value);

/** Everything that I am told of. The filter stands in the address, so that back and a copied link keep it. */
export function Component() {
  const { t } = useTranslation("activity");
  const [params, setParams] = useSearchParams();
  const chosen = params.getAll("kind").filter(isFamily);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Section title={t("feed")} flush>
        <FeedFilter value={chosen} onChange={(value) => setParams({ kind: value }, { replace: true, preventScrollReset: true })} />
        <Feed families={chosen} />
      </Section>
    </Page>
  );
}

import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { HiringPart, hiringParts, partsFor, toneOfHiring, useHiring } from "../features/hiring";
import { Empty, PageSkeleton, ProblemView } from "../ui/blank";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";
import { StateTag } from "../ui/state-tag";

/** A campaign of competitive hiring, from its posts to its published list. */
export function Component() {
  const { id = "", part: address = "" } = useParams();
  const { t } = useTranslation("hiring");
  const { hiring, data, error, retry } = useHiring(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (hiring === undefined || data === undefined) return <PageSkeleton />;
  if (hiring === null)
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/exchanges">{t("gone.back")}</Link>} />
      </Page>
    );
  const part = hiringParts.find((known) => known === address);
  const base = `/hiring/${id}`;
  if (part === undefined) return <Navigate to={base} replace />;
  const open = data.open.totalCount;
  return (
    <Page
      title={hiring.title}
      tag={<StateTag tone={toneOfHiring[hiring.state]} label={t(`state.${hiring.state}`)} />}
      lead={t("lead", { year: t("yearOf", { from: hiring.schoolYear, to: hiring.schoolYear + 1 }), place: hiring.alliance?.name ?? hiring.region?.name ?? "" })}
      crumbs={[{ to: "/exchanges", label: t("crumb") }]}
    >
      <RouteTabs label={t("parts")} base={base} tabs={partsFor(hiring, data).map((to) => ({ to, label: t(`part.${to || "overview"}`), ...(to === "score" && open > 0 && { count: open }) }))} />
      <HiringPart part={part} hiring={hiring} data={data} />
    </Page>
  );
}

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { ExchangeDetail, exchangeTones, useExchange } from "../../features/exchanges";
import { Empty, ListSkeleton, PageSkeleton, ProblemView } from "../../ui/blank";
import { Page } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";

const LogsOfExchange = lazy(async () => ({ default: (await import("../../features/fieldwork")).LogsOfExchange }));
const ExchangeFile = lazy(async () => ({ default: (await import("../../features/agenda")).ExchangeFile }));
const AppraisalOfExchange = lazy(async () => ({ default: (await import("../../features/fieldwork")).AppraisalOfExchange }));

/** One exchange: what notifications, approvals and lines of activity lead to. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("exchanges");
  const { whole, card, approvals, error, retry } = useExchange(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (whole === undefined) return <PageSkeleton />;
  if (!whole || !card)
    return (
      <Page title={t("page.gone")}>
        <Empty title={t("page.gone")} hint={t("page.goneHint")} action={<Link to="/exchanges">{t("page.back")}</Link>} />
      </Page>
    );
  const agreed = !["DRAFT", "PROPOSED", "REJECTED", "WITHDRAWN", "CANCELLED"].includes(card.state);
  return (
    <Page
      title={t("page.title", { name: card.person?.name ?? t("somebody"), kind: t(`kind.${card.kind}`) })}
      tag={<StateTag tone={exchangeTones[card.state]} label={t(`state.${card.state}`)} />}
      lead={t("page.lead", { from: card.homeSchool?.name ?? "", to: card.hostSchool?.name ?? "" })}
      crumbs={[{ to: "/exchanges", label: t("title") }]}
      actions={
        agreed && (
          <Suspense>
            <ExchangeFile id={id} />
          </Suspense>
        )
      }
    >
      <ExchangeDetail exchange={card} whole={whole} approvals={approvals} />
      {agreed && (
        <Suspense fallback={<ListSkeleton rows={4} />}>
          <LogsOfExchange exchangeId={id} />
          <AppraisalOfExchange exchangeId={id} />
        </Suspense>
      )}
    </Page>
  );
}

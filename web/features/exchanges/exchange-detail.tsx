import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Facts } from "../../ui/facts";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { ExchangeActions } from "./exchange-actions";
import { ExchangeAgreed } from "./exchange-agreed";
import { ExchangeChanges } from "./exchange-changes";
import styles from "./exchange-page.module.css";
import { ExchangePlaces } from "./exchange-places";
import { ExchangeWay } from "./exchange-way";
import type { ExchangeApproval, WholeExchange } from "./use-exchange";

/** One exchange whole: how far it is, what may be done, who, where and when, who agreed, what was changed. */
export function ExchangeDetail({ exchange, whole, approvals }: { exchange: ExchangeCardFragment; whole: WholeExchange; approvals: readonly ExchangeApproval[] }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const { person, homeSchool, hostSchool } = exchange;
  const link = (to: string, of: { readonly id: string; readonly name: string } | null | undefined) => of && <Link to={`/${to}/${of.id}`}>{of.name}</Link>;
  return (
    <>
      <ExchangeWay state={exchange.state} />
      <ExchangeActions exchange={exchange} allianceId={whole.allianceId ?? null} />
      <div className={styles.two}>
        <Section title={t("page.facts")}>
          <Facts
            of={[
              [t("form.person"), link("people", person)],
              [t("page.from"), link("schools", homeSchool)],
              [t("page.at"), link("schools", hostSchool)],
              [t("form.kind"), t(`kind.${exchange.kind}`)],
              [t("page.subject"), exchange.subject && word(`subject.${exchange.subject}`)],
              [t("page.period"), <Period key="period" since={exchange.since} until={exchange.until} />],
              ...(whole.mentees.nodes.length > 0 ? [[t("page.mentees"), whole.mentees.nodes.map((mentee) => t("page.menteeOf", { name: mentee.person?.name ?? t("somebody"), school: mentee.school?.name ?? "" })).join(t("common:listSeparator"))] as const] : []),
              ...(whole.alliance ? [[t("page.alliance"), <Link key="alliance" to={`/exchanges/alliances/${whole.alliance.id}`}>{whole.alliance.name}</Link>] as const] : []),
              ...(whole.need ? [[t("page.need"), [whole.need.subject && word(`subject.${whole.need.subject}`), whole.need.reason].filter(Boolean).join(" · ")] as const] : []),
              ...(whole.purpose ? [[t("form.purpose"), whole.purpose] as const] : []),
              ...(exchange.reason ? [[t("reason"), exchange.reason] as const] : []),
              ...(exchange.overrideReason ? [[t("override.reason"), exchange.overrideReason] as const] : []),
              ...(whole.succeeds ? [[t("page.succeeds"), <Link key="before" to={`/exchanges/${whole.succeeds.id}`}>{whole.succeeds.hostSchool?.name}</Link>] as const] : []),
              ...whole.successors.nodes.map((next) => [t("page.successor"), <Link key={next.id} to={`/exchanges/${next.id}`}>{next.hostSchool?.name} · {t(`state.${next.state}`)}</Link>] as const),
            ]}
          />
        </Section>
        <ExchangeAgreed approvals={approvals} />
      </div>
      <ExchangePlaces exchange={exchange} whole={whole} />
      <ExchangeChanges changes={whole.changes.nodes} />
    </>
  );
}

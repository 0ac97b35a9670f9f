import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import { exchangeCard, exchangesInStateQuery } from "./exchange-queries";
import styles from "./exchange-page.module.css";

/** What a teacher does at other schools already, so that nobody drafts what would be refused. */
export function HoursSoFar({ personId }: { personId: string }) {
  const { t } = useTranslation("exchanges");
  const { data } = useQuery(exchangesInStateQuery, { variables: { first: 20, filter: { personId, stateIn: ["PROPOSED", "APPROVED", "ACTIVE"] } } });
  if (!data) return null;
  const rows = data.exchanges.edges.map(({ node }) => unmask(exchangeCard, node));
  const slots = rows.flatMap((row) => row.slots.nodes.filter((slot) => slot.until === row.until).map((slot) => ({ ...slot, school: row.hostSchool?.name ?? "" })));
  const periods = slots.reduce((sum, slot) => sum + slot.periods, 0);
  return (
    <p className={styles.under}>
      {rows.length === 0 ? t("form.noHours") : t("form.hours", { count: periods, exchanges: rows.length })}
      {slots.length > 0 && ` ${slots.map((slot) => `${t("slotLine", { weekday: t(`weekday.${slot.weekday}`), starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5) })} ${slot.school}`).join(t("common:listSeparator"))}`}
    </p>
  );
}

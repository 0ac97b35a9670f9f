import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateContent } from "../../../shared/rotation";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { formatPlainDay } from "../../ui/format";
import { StateTag } from "../../ui/state-tag";
import { grouped } from "./certificate-sheet";
import styles from "./certificate.module.css";
import { verifiedQuery } from "./record-queries";

/** What the code of a certificate opens, for comparison with the page that one holds. Nobody needs to sign in. */
export function VerifyCertificate({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const { t, i18n } = useTranslation("certificate");
  const { data, error, refetch } = useQuery(verifiedQuery, { variables: { code }, fetchPolicy: "no-cache" });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const found = data.certificate;
  if (!found)
    return (
      <>
        <p className={styles.verdict} role="status"><StateTag tone="bad" label={t("check.unknown")} /></p>
        <p>{t("check.unknownHint")}</p>
        <CodeForm onCode={onCode} />
      </>
    );
  const content = found.content as CertificateContent | null;
  const day = (of: string): string => formatPlainDay(of, i18n.language);
  return (
    <>
      <p className={styles.verdict} role="status"><StateTag tone={content ? "good" : "bad"} label={t(content ? "check.valid" : "check.revoked")} /></p>
      {!content && <p>{t("check.revokedWhy", { day: found.revokedOn && day(found.revokedOn), reason: found.revokeReason })}</p>}
      <dl className={styles.facts}>
        <dt>{t("check.code")}</dt>
        <dd translate="no">{grouped(found.code)}</dd>
        <dt>{t("check.issuedOn")}</dt>
        <dd>{day(found.issuedOn)}</dd>
        {content && (
          <>
            <dt>{t("check.name")}</dt>
            <dd>{content.name}</dd>
            <dt>{t("check.school")}</dt>
            <dd>{content.school}</dd>
            <dt>{t("check.days")}</dt>
            <dd>{t("check.daysOf", { days: content.days, counted: content.countedDays })}</dd>
            <dt>{t("check.by")}</dt>
            <dd>{t(content.issuerRole === "principal" ? "check.principal" : "check.officer", { issuer: content.issuer })}</dd>
          </>
        )}
      </dl>
      {content && (
        <ul>
          {content.lines.map((line) => (
            <li key={`${line.school} ${line.since}`}>{t("check.line", { school: line.school, kind: t(`kind.${line.kind}`), since: line.since, until: line.until, days: line.days, counted: line.countedDays })}</li>
          ))}
        </ul>
      )}
      <p>{t("check.compare")}</p>
    </>
  );
}

/** A code typed by hand: case, spaces and hyphens do not matter. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation("certificate");
  const [code, setCode] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) onCode(code.trim());
      }}
    >
      <TextInput label={t("check.code")} description={t("check.codeHint")} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="off" maxLength={60} />
      <Button type="submit" mt="sm">
        {t("check.verb")}
      </Button>
    </form>
  );
}

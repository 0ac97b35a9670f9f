import { useTranslation } from "react-i18next";
import type { CertificateContent } from "../../../shared/rotation";
import styles from "./certificate.module.css";
import { useQrCode } from "./use-qr-code";

interface SheetProps {
  readonly content: CertificateContent;
  readonly code: string;
  readonly issuedOn: string;
}

const GROUP = 4;
/** ABCDEFGH… → ABCD EFGH …: as people read it out. */
export const grouped = (code: string): string => code.replace(new RegExp(`(.{${GROUP}})(?=.)`, "g"), "$1 ");
export const addressOf = (code: string): string => `${window.location.origin}/certificates/${code}`;

/** The last day of a period whose end is the first day no longer. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The certificate as it is printed on A4: Chinese, with English beneath, whatever language the screen has, since whoever
 * is shown it is somebody else. Its words are those of both catalogues.
 */
export function CertificateSheet({ content, code, issuedOn }: SheetProps) {
  const { t } = useTranslation("certificate", { lng: "zh" });
  const { t: english } = useTranslation("certificate", { lng: "en" });
  const picture = useQrCode(addressOf(code));
  const { name, school, lines, days, ruralDays, weakDays, countedDays, requiredYears, yearDays, requiredDays, issuer, issuerRole } = content;
  const [year, month, date] = issuedOn.split("-").map(Number);
  const on = { year, month, date };
  const kind = (of: string): string => t(`kind.${of}`);
  return (
    <article className={styles.sheet} lang="zh-CN">
      <div className={styles.frame}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p lang="en">{english("title")}</p>
        </header>
        <p className={styles.body}>{t("body", { name, school, days, countedDays, ruralDays, weakDays })}</p>
        <p className={styles.english} lang="en">{english("body", { name, school, days, countedDays, ruralDays, weakDays })}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["period", "school", "kind", "days", "counted"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                  <span lang="en">{english(`column.${column}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.school} ${line.since}`}>
                <td>{`${line.since} — ${dayBefore(line.until)}`}</td>
                <td>{line.school}</td>
                <td>
                  {kind(line.kind)}
                  <span lang="en">{english(`kind.${line.kind}`)}</span>
                </td>
                <td className={styles.number}>{line.days}</td>
                <td className={styles.number}>{line.countedDays}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t("total")}
                <span lang="en">{english("total")}</span>
              </th>
              <td className={styles.number}>{days}</td>
              <td className={styles.number}>{countedDays}</td>
            </tr>
          </tfoot>
        </table>
        <p className={styles.rule}>
          {t(requiredDays === 0 ? "noRule" : countedDays >= requiredDays ? "reached" : "notReached", { years: requiredYears, yearDays, requiredDays, missing: requiredDays - countedDays })}
          <span lang="en">{english(requiredDays === 0 ? "noRule" : countedDays >= requiredDays ? "reached" : "notReached", { years: requiredYears, yearDays, requiredDays, missing: requiredDays - countedDays })}</span>
        </p>
        <footer className={styles.foot}>
          <div className={styles.check}>
            {picture ? <img src={picture} alt={t("qr")} width={104} height={104} /> : <span className={styles.blank} />}
            <div>
              <p>{t("verify")}</p>
              <p lang="en">{english("verify")}</p>
              <p className={styles.code} translate="no">{grouped(code)}</p>
            </div>
          </div>
          <div className={styles.sign}>
            <p>{issuerRole === "principal" ? school : t("bureau")}</p>
            <p>{t(issuerRole === "principal" ? "principal" : "officer", { issuer })}</p>
            <p className={styles.line}>{t("seal")}</p>
            <p>{t("issued", on)}</p>
            <p lang="en">{english("issued", on)}</p>
          </div>
        </footer>
      </div>
    </article>
  );
}

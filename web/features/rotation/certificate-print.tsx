import { Button } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { CertificateContent } from "../../../shared/rotation";
import { Empty, PageSkeleton, ProblemView } from "../../ui/blank";
import { CertificateSheet } from "./certificate-sheet";
import styles from "./certificate.module.css";
import { certificateQuery } from "./record-queries";

/** A certificate on a page of its own, to be printed. */
export function CertificatePrint({ id }: { id: string }) {
  const { t } = useTranslation("rotation");
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(certificateQuery, { variables: { id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const found = data.serviceCertificate;
  if (!found || found.revokedAt) return <Empty title={t(found ? "certificate.revokedDone" : "certificate.gone")} hint={t("certificate.goneHint")} action={<Link to="/exchanges/mine/record">{t("certificate.back")}</Link>} />;
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => void navigate(-1)}>
          {t("certificate.back")}
        </Button>
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t("certificate.print")}
        </Button>
      </div>
      <CertificateSheet content={found.content as CertificateContent} code={found.code} issuedOn={found.issuedOn} />
    </div>
  );
}

import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CertificatePrint } from "../features/rotation";

/** A certificate as it is printed: a page without the frame, so that the paper shows nothing else. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("rotation");
  useEffect(() => {
    document.title = `${t("certificate.title")} · ${t("common:product")}`;
  }, [t]);
  return (
    <main id="main">
      <CertificatePrint id={id} />
    </main>
  );
}

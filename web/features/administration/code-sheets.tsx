import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { MadeInvitationsFragment } from "../../gql/graphql";
import { formatMoment } from "../../ui/format";
import { Section } from "../../ui/page";
import styles from "./code-sheets.module.css";

type Made = MadeInvitationsFragment["made"][number];

/** The codes of invitations, to be printed and cut: they are kept nowhere, so this is the only time that they are seen. */
export function CodeSheets({ made, onClose }: { made: readonly Made[]; onClose: () => void }) {
  const { t } = useTranslation("invitations");
  const pictures = usePictures(made);
  const sheets = made.map((one) => <Sheet key={one.invitation?.id ?? one.code} made={one} picture={pictures.get(one.code ?? "")} />);
  // Leaving by accident would lose codes that nobody can read again.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  return (
    <Section
      title={t("sheets.title", { count: made.length })}
      actions={
        <span className={styles.actions}>
          <Button size="xs" leftSection={<IconPrinter size={15} aria-hidden />} disabled={pictures.size < made.length} onClick={() => window.print()}>
            {t("sheets.print")}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t("sheets.close")}
          </Button>
        </span>
      }
    >
      <p className={styles.hint}>{t("sheets.hint")}</p>
      <div className={styles.grid}>{sheets}</div>
      {createPortal(<div className={styles.printed}>{sheets}</div>, document.body)}
    </Section>
  );
}

const addressOf = (code: string): string => `${window.location.origin}/invite/${code}`;

function Sheet({ made: { code, invitation }, picture }: { made: Made; picture: string | undefined }) {
  const { t, i18n } = useTranslation("invitations");
  return (
    <article className={styles.sheet}>
      <div>
        <p className={styles.product}>{t("common:product")} · {t("sheets.what")}</p>
        <h3 className={styles.name}>{invitation?.person?.name}</h3>
        <p className={styles.place}>{invitation?.person?.postsNow.nodes[0]?.school?.name}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        <p className={styles.how}>{t("sheets.how", { address: `${window.location.origin}/invite` })}</p>
        {invitation && <p className={styles.how}>{t("sheets.until", { moment: formatMoment(invitation.expiresAt, i18n.language) })}</p>}
      </div>
      {picture && <img className={styles.picture} src={picture} alt={t("sheets.picture", { name: invitation?.person?.name })} />}
    </article>
  );
}

/** The picture of each code's address, as SVG: drawn here, so that no code leaves the page. */
function usePictures(made: readonly Made[]): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { toString } = await import("qrcode");
      const drawn = await Promise.all(made.map(async ({ code }) => [code ?? "", `data:image/svg+xml;utf8,${encodeURIComponent(await toString(addressOf(code ?? ""), { type: "svg", margin: 1, errorCorrectionLevel: "M" }))}`] as const));
      if (wanted) setPictures(new Map(drawn));
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [made]);
  return pictures;
}

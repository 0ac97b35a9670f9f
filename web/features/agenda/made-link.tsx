import { Button, Group } from "@mantine/core";
import { IconCalendarPlus, IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog";
import { toast } from "../../ui/toast";
import styles from "./agenda.module.css";
import { HowTo } from "./how-to";
import type { MadeLink } from "./link-form";

/** An address that is told this once: to open, to copy, to photograph, and what to do with it. Closed by its button only. */
export function MadeLinkDialog({ made, onClose }: { made: MadeLink | null; onClose: () => void }) {
  const { t } = useTranslation("agenda");
  return (
    <Dialog size="lg" opened={made !== null} onClose={onClose} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false} title={t("made.title", { name: made?.name })}>
      {made && <Made address={made.address} onClose={onClose} />}
    </Dialog>
  );
}

const webcal = (address: string): string => address.replace(/^https?:/, "webcal:");

function Made({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslation("agenda");
  const picture = usePicture(webcal(address));
  return (
    <>
      <p className={styles.once}>{t("made.once")}</p>
      <div className={styles.made}>
        <div>
          <Button component="a" href={webcal(address)} mb="md" leftSection={<IconCalendarPlus size={16} aria-hidden />}>
            {t("made.open")}
          </Button>
          <Address label={t("made.webcal")} text={webcal(address)} />
          <Address label={t("made.https")} text={address} />
        </div>
        <div>
          {picture && <img className={styles.picture} src={picture} alt={t("made.picture")} />}
          {picture && <p className={styles.caption}>{t("made.scan")}</p>}
        </div>
      </div>
      <HowTo />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t("made.done")}
        </Button>
      </Group>
    </>
  );
}

function Address({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation("agenda");
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without a secure address the browser keeps its clipboard to itself: the text can be selected by hand.
      toast("info", t("made.copyByHand"));
    }
  };
  return (
    <>
      <p className={styles.label}>{label}</p>
      <div className={styles.line}>
        <span className={styles.address} translate="no">
          {text}
        </span>
        <Button variant="default" size="compact-sm" aria-label={t("made.copyOf", { what: label })} leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t(copied ? "common:copied" : "common:copy")}
        </Button>
      </div>
    </>
  );
}

/** Drawn here, so that the address does not leave the page. */
function usePicture(text: string): string | undefined {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { toString } = await import("qrcode");
      const drawn = await toString(text, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
      if (wanted) setPicture(`data:image/svg+xml;utf8,${encodeURIComponent(drawn)}`);
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [text]);
  return picture;
}

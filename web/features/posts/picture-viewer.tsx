import { Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconDownload } from "@tabler/icons-react";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog";
import type { Picture } from "./picture-grid";
import styles from "./posts.module.css";

interface PictureViewerProps {
  readonly pictures: readonly Picture[];
  readonly at: number;
  readonly onGo: (place: number) => void;
  readonly onClose: () => void;
}

/** One picture as large as the screen lets it be; arrows go to the next. */
export default function PictureViewer({ pictures, at, onGo, onClose }: PictureViewerProps) {
  const { t } = useTranslation("posts");
  const picture = pictures[at];
  const go = (by: number): void => onGo((at + by + pictures.length) % pictures.length);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") go(-1);
    if (event.key === "ArrowRight") go(1);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  if (!picture) return null;
  return (
    <Dialog opened onClose={onClose} size="xl" title={t("pictureOf", { n: at + 1, of: pictures.length })}>
      <div className={styles.viewer}>
        <img key={picture.id} src={`/files/${picture.id}?form=large`} alt={picture.name} />
      </div>
      <div className={styles.viewerFoot}>
        {pictures.length > 1 ? (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => go(-1)}>
            {t("previous")}
          </Button>
        ) : (
          <span />
        )}
        <Button component="a" href={`/files/${picture.id}?save`} variant="subtle" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("savePicture")}
        </Button>
        {pictures.length > 1 ? (
          <Button variant="default" rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => go(1)}>
            {t("next")}
          </Button>
        ) : (
          <span />
        )}
      </div>
    </Dialog>
  );
}

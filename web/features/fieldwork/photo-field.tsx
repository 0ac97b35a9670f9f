import { ActionIcon, Button, Input } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_PHOTOS } from "../../../shared/fieldwork";
import { smaller, type Photo } from "../../app/offline";
import styles from "./fieldwork.module.css";

interface PhotoFieldProps {
  /** Those that wait on this device already. */
  readonly kept: readonly Photo[];
  readonly added: readonly File[];
  readonly onKept: (photos: readonly Photo[]) => void;
  readonly onAdded: (files: readonly File[]) => void;
}

/** Photos from the camera or the album, made smaller at once, and kept on the device until they are sent. */
export function PhotoField({ kept, added, onKept, onAdded }: PhotoFieldProps) {
  const { t } = useTranslation("fieldwork");
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const room = MOST_PHOTOS - kept.length - added.length;
  const take = async (files: FileList | null): Promise<void> => {
    if (!files || room <= 0) return;
    setBusy(true);
    const made = await Promise.all([...files].slice(0, room).map(smaller));
    onAdded([...added, ...made]);
    setBusy(false);
    if (input.current) input.current.value = "";
  };
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} component="span" size="md">
        {t("form.photos")}
      </Input.Label>
      <ul className={styles.photos} aria-label={t("photosOf")}>
        {kept.map((photo, place) => (
          <Thumb key={photo.id} file={photo.file} number={place + 1} onRemove={() => onKept(kept.filter((one) => one !== photo))} />
        ))}
        {added.map((file, place) => (
          <Thumb key={`${file.name} ${file.size} ${place}`} file={file} number={kept.length + place + 1} onRemove={() => onAdded(added.filter((one) => one !== file))} />
        ))}
      </ul>
      <input ref={input} type="file" accept="image/*" capture="environment" multiple hidden tabIndex={-1} aria-label={t("form.takePhoto")} onChange={(event) => void take(event.currentTarget.files)} />
      {room > 0 && (
        <Button variant="default" size="md" loading={busy} leftSection={<IconCamera size={18} aria-hidden />} onClick={() => input.current?.click()}>
          {t("form.takePhoto")}
        </Button>
      )}
    </div>
  );
}

function Thumb({ file, number, onRemove }: { file: File; number: number; onRemove: () => void }) {
  const { t } = useTranslation("fieldwork");
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <li>
      <img src={address} alt={t("photo", { number })} width={96} height={96} />
      <ActionIcon className={styles.removePhoto} variant="filled" color="dark" size={28} radius="xl" aria-label={t("form.removePhoto", { number })} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Dialog } from "../../ui/dialog";
import styles from "./agenda.module.css";
import { LinkForm, type MadeLink } from "./link-form";
import { MadeLinkDialog } from "./made-link";
import type { CalendarOf } from "./scopes";

/** 订阅日历: from any page that shows a calendar to the same in one's own calendar program. */
export function SubscribeButton({ of }: { of?: CalendarOf }) {
  const { t } = useTranslation("agenda");
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconCalendarPlus size={15} aria-hidden />} onClick={() => setMaking(true)}>
        {t("subscribe")}
      </Button>
      <NewLinkDialog of={of} opened={making} onClose={() => setMaking(false)} onMade={setMade} />
      <MadeLinkDialog made={made} onClose={() => setMade(null)} />
    </>
  );
}

/** Asks what a link needs; what is there already stands in the profile. */
export function NewLinkDialog({ of, opened, onClose, onMade }: { of?: CalendarOf | undefined; opened: boolean; onClose: () => void; onMade: (made: MadeLink) => void }) {
  const { t } = useTranslation("agenda");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("make.title")}>
      {opened && (
        <>
          <p className={styles.once}>{t("make.what")}</p>
          <LinkForm
            of={of}
            onClose={onClose}
            onMade={(link) => {
              onClose();
              onMade(link);
            }}
          />
          {of && (
            <p className={styles.hint}>
              <Link to="/profile/calendar">{t("make.all")}</Link>
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { CalendarLinksQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { calendarLinksQuery, renewCalendarLinkMutation, revokeCalendarLinkMutation, SHOWS_LINKS } from "./agenda-queries";
import styles from "./agenda.module.css";
import { useLinkColumns } from "./link-columns";
import type { MadeLink } from "./link-form";
import { MadeLinkDialog } from "./made-link";
import { RenameLink } from "./rename-link";
import { NewLinkDialog } from "./subscribe-button";

export type LinkRow = CalendarLinksQuery["calendarLinks"]["edges"][number]["node"];
/** What is to be done with a link. */
export type LinkStep = "rename" | "renew" | "revoke";

/** The viewer's links by which calendars subscribe: made, named, replaced, revoked, and which program read them when. */
export function CalendarLinks() {
  const { t } = useTranslation("agenda");
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [open, setOpen] = useState<{ step: LinkStep; link: LinkRow } | null>(null);
  const renew = useCommand(renewCalendarLinkMutation, SHOWS_LINKS);
  const revoke = useCommand(revokeCalendarLinkMutation, SHOWS_LINKS);
  const list = useList(calendarLinksQuery, { first: 20 }, (data) => data.calendarLinks);
  const columns = useLinkColumns((step, link) => setOpen({ step, link }));
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const close = (): void => setOpen(null);
  const add = (
    <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setMaking(true)}>
      {t("make.open")}
    </Button>
  );
  return (
    <Section flush title={t("links.title")} count={list.total} actions={add}>
      <p className={styles.lead}>{t("links.lead")}</p>
      <DataList label={t("links.title")} rows={list.rows} rowKey={(row) => row.id} name={(row) => row.name} columns={columns} empty={{ title: t("links.empty"), hint: t("links.emptyHint") }} />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      <NewLinkDialog opened={making} onClose={() => setMaking(false)} onMade={setMade} />
      <MadeLinkDialog made={made} onClose={() => setMade(null)} />
      <Dialog opened={open?.step === "rename"} onClose={close} title={t("rename.title")}>
        {open?.step === "rename" && <RenameLink link={open.link} onClose={close} />}
      </Dialog>
      <Confirm
        opened={open?.step === "renew"}
        onClose={close}
        title={t("renew.title", { name: open?.link.name })}
        verb={t("renew.verb")}
        act={async () => {
          if (!open) return;
          const { id, version, name } = open.link;
          const { renewCalendarLink } = await renew({ input: { id, version } });
          setMade({ name, address: renewCalendarLink.address });
        }}
      >
        {t("renew.what")}
      </Confirm>
      <Confirm
        danger
        opened={open?.step === "revoke"}
        onClose={close}
        title={t("revoke.title", { name: open?.link.name })}
        verb={t("revoke.verb")}
        act={async () => {
          if (!open) return;
          await revoke({ input: { id: open.link.id, version: open.link.version } });
          toast("good", t("revoke.done"));
        }}
      >
        {open?.link.lastClient ? t("revoke.whatRead", { program: t(`client.${open.link.lastClient}`) }) : t("revoke.what")}
      </Confirm>
    </Section>
  );
}

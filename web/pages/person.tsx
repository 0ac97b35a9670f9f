import { Button } from "@mantine/core";
import { IconPencil, IconPlus, IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useViewer } from "../app/viewer";
import { OwnedItems } from "../features/alliances";
import { ChangePerson, PersonView, RemovePerson, usePerson } from "../features/people";
import { PersonRecord } from "../features/rotation/person-record";
import { BeginPostForm } from "../features/schools";
import { Empty, PageSkeleton, ProblemView } from "../ui/blank";
import { Dialog } from "../ui/dialog";
import { today } from "../ui/format";
import { Page } from "../ui/page";

export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const { permissions } = useViewer();
  const { person, error, retry } = usePerson(id);
  const [open, setOpen] = useState<"change" | "post" | "remove" | null>(null);
  const close = (): void => setOpen(null);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (person === undefined) return <PageSkeleton />;
  if (person === null)
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/people">{t("gone.back")}</Link>} />
      </Page>
    );
  const now = person.posts.nodes.filter((post) => post.since <= today() && (post.until === null || post.until > today()));
  return (
    <Page
      title={person.name}
      crumbs={[{ to: "/people", label: t("list.title") }]}
      lead={now.map(({ school, duty }) => [school?.name, word([`duty.${duty}`, "duty.other"], { duty })].filter(Boolean).join(" ")).join(t("common:listSeparator"))}
      actions={
        <>
          {person.viewerCan.includes("CHANGE") && (
            <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen("change")}>
              {t("change.verb")}
            </Button>
          )}
          {/* Who works somewhere is not removed: the server would say so, and nobody should be tempted. */}
          {person.viewerCan.includes("REMOVE") && now.length === 0 && (
            <Button variant="default" color="red" leftSection={<IconUserOff size={16} aria-hidden />} onClick={() => setOpen("remove")}>
              {t("remove.verb")}
            </Button>
          )}
        </>
      }
    >
      <PersonView
        person={person}
        plans={<OwnedItems personId={id} />}
        postActions={
          permissions.includes("staffPost.begin") && person.removedAt === null && (
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen("post")}>
              {t("posts.begin")}
            </Button>
          )
        }
      />
      <PersonRecord personId={id} />
      <RemovePerson person={person} opened={open === "remove"} onClose={close} />
      <ChangePerson person={person} opened={open === "change"} onClose={close} />
      <Dialog opened={open === "post"} onClose={close} title={t("posts.beginTitle", { name: person.name })}>
        {open === "post" && <BeginPostForm person={{ id: person.id, name: person.name }} onClose={close} />}
      </Dialog>
    </Page>
  );
}

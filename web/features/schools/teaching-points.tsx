import { Button, Switch, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql, useFragment as unmask, type FragmentType } from "../../gql";
import type { SchoolHeadFragment, TeachingPointLineFragment } from "../../gql/graphql";
import { DataList } from "../../ui/data-list";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Day } from "../../ui/time";
import { toast } from "../../ui/toast";
import { addTeachingPointMutation, changeTeachingPointMutation, closeTeachingPointMutation, showsSchool } from "./school-commands";
import styles from "./schools.module.css";

const teachingPointLine = graphql(`
  fragment TeachingPointLine on TeachingPoint {
    id
    name
    address
    openedOn
    closedOn
    version
    viewerCan
  }
`);

interface Doing {
  readonly what: "add" | "change" | "close";
  readonly row?: TeachingPointLineFragment;
}

/** The small sites of a school, 教学点. */
export function TeachingPoints({ school, points }: { school: SchoolHeadFragment; points: readonly FragmentType<typeof teachingPointLine>[] }) {
  const { t } = useTranslation("schools");
  const [closed, setClosed] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const all = points.map((point) => unmask(teachingPointLine, point));
  const rows = closed ? all : all.filter((row) => row.closedOn === null);
  const may = school.viewerCan.includes("MANAGE_TEACHING_POINTS");
  const close = (): void => setDoing(null);
  const row = doing?.row && (all.find((one) => one.id === doing.row?.id) ?? doing.row);
  if (all.length === 0 && !may) return null;
  return (
    <Section
      flush
      title={t("points.title")}
      count={school.teachingPointCount}
      actions={
        <div className={styles.row}>
          {all.some((one) => one.closedOn !== null) && <Switch size="sm" label={t("points.closed")} checked={closed} onChange={(event) => setClosed(event.currentTarget.checked)} />}
          {may && (
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: "add" })}>
              {t("points.add")}
            </Button>
          )}
        </div>
      }
    >
      <DataList
        label={t("points.title")}
        rows={rows}
        rowKey={(one) => one.id}
        stamp={(one) => one.version}
        name={(one) => one.name}
        empty={{ title: t("points.empty"), hint: may ? t("points.emptyHint") : undefined }}
        columns={[
          { key: "name", label: t("points.name"), card: "title", cell: (one) => one.name },
          { key: "address", label: t("facts.address"), cell: (one) => one.address },
          { key: "opened", label: t("facts.openedOn"), cell: (one) => one.openedOn && <Day of={one.openedOn} /> },
          ...(closed ? [{ key: "closedOn", label: t("points.closedOn"), cell: (one: TeachingPointLineFragment) => one.closedOn && <Day of={one.closedOn} /> }] : []),
          {
            key: "actions",
            label: t("common:actions"),
            tight: true,
            card: "actions" as const,
            cell: (one) => (
              <span className={`${styles.row} ${styles.right}`}>
                {one.viewerCan.includes("CHANGE") && (
                  <Button size="compact-sm" variant="default" aria-label={t("points.changeOf", { name: one.name })} onClick={() => setDoing({ what: "change", row: one })}>
                    {t("common:edit")}
                  </Button>
                )}
                {one.viewerCan.includes("CLOSE") && (
                  <Button size="compact-sm" variant="default" aria-label={t("points.closeOf", { name: one.name })} onClick={() => setDoing({ what: "close", row: one })}>
                    {t("points.close")}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <Dialog opened={doing?.what === "add"} onClose={close} title={t("points.add")}>
        {doing?.what === "add" && <PointForm schoolId={school.id} onClose={close} />}
      </Dialog>
      <Dialog opened={doing?.what === "change"} onClose={close} title={t("points.change")}>
        {doing?.what === "change" && row && <PointForm schoolId={school.id} row={row} onClose={close} />}
      </Dialog>
      <Dialog opened={doing?.what === "close"} onClose={close} title={t("points.closeTitle", { name: row?.name })}>
        {doing?.what === "close" && row && <CloseForm row={row} onClose={close} />}
      </Dialog>
    </Section>
  );
}

function PointForm({ schoolId, row, onClose }: { schoolId: string; row?: TeachingPointLineFragment; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const add = useCommand(addTeachingPointMutation, showsSchool);
  const change = useCommand(changeTeachingPointMutation, showsSchool);
  const seen = useRef(row?.version ?? 0);
  const server = useServerForm<{ name: string; address: string; openedOn: string | null }>({
    initialValues: { name: row?.name ?? "", address: row?.address ?? "", openedOn: row?.openedOn ?? null },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
    send: async ({ name, address, openedOn }) => {
      const said = { name, address: address.trim() || null, openedOn };
      if (row) await change({ input: { id: row.id, version: seen.current, ...said } });
      else await add({ input: { schoolId, ...said } });
      toast("good", t(row ? "points.changed" : "points.added", { name }));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t(row ? "common:save" : "common:add")} onCancel={onClose}>
        <TextInput required data-autofocus label={t("points.name")} {...server.form.getInputProps("name")} />
        <TextInput label={t("facts.address")} {...server.form.getInputProps("address")} />
        <DayField label={t("facts.openedOn")} max={today()} {...bound(server, "openedOn")} />
      </FormFrame>
      {row && (
        <FormConflict
          of={server}
          seenRef={seen}
          onClose={onClose}
          sides={[
            { key: "name", label: t("points.name"), theirs: row.name, mine: mine.name, differs: row.name !== mine.name },
            { key: "address", label: t("facts.address"), theirs: row.address ?? t("common:none"), mine: mine.address || t("common:none"), differs: (row.address ?? "") !== mine.address },
          ]}
        />
      )}
    </>
  );
}

function CloseForm({ row, onClose }: { row: TeachingPointLineFragment; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const close = useCommand(closeTeachingPointMutation, showsSchool);
  const seen = useRef(row.version);
  const server = useServerForm<{ closedOn: string | null }>({
    initialValues: { closedOn: today() },
    send: ({ closedOn }) => close({ input: { id: row.id, version: seen.current, closedOn } }),
    onDone: () => {
      toast("good", t("points.closedNow", { name: row.name }));
      onClose();
    },
  });
  return (
    <>
      <FormFrame danger of={server} verb={t("points.close")} onCancel={onClose}>
        <DayField required clearable={false} max={today()} label={t("close.on")} description={t("close.onHint")} {...bound(server, "closedOn")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "name", label: t("points.name"), theirs: row.name, mine: t("points.close"), differs: true }]} />
    </>
  );
}

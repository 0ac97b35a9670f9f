import { Button, Menu } from "@mantine/core";
import { IconDots, IconFlagCheck, IconPencil, IconPlayerPlay, IconStack2, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { AllianceHeadFragment } from "../../gql/graphql";
import { Confirm } from "../../ui/confirm";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { activateAllianceMutation, concludeAllianceMutation, moveAllianceMutation } from "./alliance-commands";
import { ChangeAlliance } from "./alliance-form";
import { useDiscard } from "./use-discard";

type Open = "change" | "move" | "conclude" | null;

/** What may be done with the alliance as a whole: only what the server says that this viewer can do now. */
export function AllianceActions({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const activate = useCommand(activateAllianceMutation, ["AlliancePage"]);
  const discard = useDiscard();
  const can = new Set(alliance.viewerCan);
  const close = (): void => setOpen(null);

  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      await activate({ input: { id: alliance.id, version: alliance.version } });
      toast("good", t("activate.done", { name: alliance.name }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {can.has("ACTIVATE") && (
        <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={busy} onClick={() => void start()}>
          {t("activate.verb")}
        </Button>
      )}
      {can.has("CHANGE") && (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen("change")}>
          {t("change.verb")}
        </Button>
      )}
      {(can.has("MOVE") || can.has("CONCLUDE") || can.has("DISCARD")) && (
        <Menu>
          <Menu.Target>
            <Button variant="default" px={10} aria-label={t("common:more")}>
              <IconDots size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {can.has("MOVE") && (
              <Menu.Item leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => setOpen("move")}>
                {t("move.verb")}
              </Menu.Item>
            )}
            {can.has("DISCARD") && (
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void discard(alliance)}>
                {t("discard.verb")}
              </Menu.Item>
            )}
            {can.has("CONCLUDE") && (
              <Menu.Item color="red" leftSection={<IconFlagCheck size={16} aria-hidden />} onClick={() => setOpen("conclude")}>
                {t("conclude.verb")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ChangeAlliance alliance={alliance} opened={open === "change"} onClose={close} />
      <Dialog opened={open === "move"} onClose={close} title={t("move.title")}>
        {open === "move" && <MoveForm alliance={alliance} onClose={close} />}
      </Dialog>
      <Conclude alliance={alliance} opened={open === "conclude"} onClose={close} />
    </>
  );
}

function MoveForm({ alliance, onClose }: { alliance: AllianceHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const find = useFinders();
  const move = useCommand(moveAllianceMutation, ["AlliancePage", "AllianceOverview"]);
  const seen = useRef(alliance.version);
  const server = useServerForm<{ parentId: Found | null }>({
    initialValues: { parentId: alliance.parent ? { id: alliance.parent.id, name: alliance.parent.name } : null },
    send: ({ parentId }) => move({ input: { id: alliance.id, version: seen.current, parentId: parentId?.id ?? null } }),
    onDone: () => {
      toast("good", t("move.done"));
      onClose();
    },
  });
  const mine = server.form.getValues().parentId;
  return (
    <>
      <FormFrame of={server} verb={t("move.do")} onCancel={onClose}>
        <FindField label={t("form.parent")} description={t("move.hint")} without={[alliance.id]} find={find.alliances({ kind: "COOPERATION_ZONE", stateIn: ["DRAFT", "ACTIVE"] })} {...bound(server, "parentId")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "parent", label: t("form.parent"), theirs: alliance.parent?.name ?? t("common:none"), mine: mine?.name ?? t("common:none"), differs: alliance.parent?.id !== mine?.id }]}
      />
    </>
  );
}

function Conclude({ alliance, opened, onClose }: { alliance: AllianceHeadFragment; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const conclude = useCommand(concludeAllianceMutation, ["AlliancePage"]);
  return (
    <Confirm
      danger
      opened={opened}
      onClose={onClose}
      title={t("conclude.title", { name: alliance.name })}
      verb={t("conclude.do")}
      act={async () => {
        await conclude({ input: { id: alliance.id, version: alliance.version } });
        toast("good", t("conclude.done", { name: alliance.name }));
      }}
    >
      <p style={{ margin: "0 0 6px" }}>{t("conclude.what")}</p>
      <ul style={{ margin: 0, paddingInlineStart: "1.4em" }}>
        <li>{t("conclude.members", { count: alliance.memberSchoolCount })}</li>
        <li>{t("conclude.pairings", { count: alliance.pairingCount })}</li>
        {alliance.openPlanItemCount > 0 && <li>{t("conclude.items", { count: alliance.openPlanItemCount })}</li>}
      </ul>
      <p style={{ margin: "8px 0 0" }}>{t("conclude.final")}</p>
    </Confirm>
  );
}

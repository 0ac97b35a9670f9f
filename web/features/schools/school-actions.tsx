import { Button, Menu } from "@mantine/core";
import { IconBuildingOff, IconDots, IconMapPin, IconPencil, IconRefresh, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { SchoolHeadFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { CloseSchoolForm } from "./close-school";
import { reopenSchoolMutation, showsSchool } from "./school-commands";
import { ChangeSchoolForm, MoveSchoolForm, RegisterSchoolForm } from "./school-form";

type Open = "register" | "change" | "move" | "close" | null;

/** What may be done with the school as a whole: only what the server says that this viewer can do now. */
export function SchoolActions({ school }: { school: SchoolHeadFragment }) {
  const { t } = useTranslation("schools");
  const [open, setOpen] = useState<Open>(null);
  const reopen = useCommand(reopenSchoolMutation, showsSchool);
  const can = new Set(school.viewerCan);
  const close = (): void => setOpen(null);
  const again = async (): Promise<void> => {
    try {
      await reopen({ input: { id: school.id, version: school.version } });
      toast("good", t("reopen.done", { name: school.name }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const main = can.has("REGISTER") ? "register" : can.has("CHANGE") ? "change" : null;
  const rest = [
    ...(can.has("REGISTER") && can.has("CHANGE") ? [{ key: "change", icon: IconMapPin, act: () => setOpen("change") }] : []),
    ...(can.has("MOVE") ? [{ key: "move", icon: IconRoute, act: () => setOpen("move") }] : []),
    ...(can.has("REOPEN") ? [{ key: "reopen", icon: IconRefresh, act: () => void again() }] : []),
    ...(can.has("CLOSE") ? [{ key: "close", icon: IconBuildingOff, act: () => setOpen("close") }] : []),
  ] as const;
  return (
    <>
      {main && (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen(main)}>
          {t(`${main}.verb`)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="default" px={10} aria-label={t("common:more")}>
              <IconDots size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ key, icon: Icon, act }) => (
              <Menu.Item key={key} {...(key === "close" && { color: "red" })} leftSection={<Icon size={16} aria-hidden />} onClick={act}>
                {t(`${key}.verb`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Dialog opened={open !== null} onClose={close} size={open === "register" ? "lg" : "md"} title={open ? t(`${open}.title`, { name: school.name }) : ""}>
        {open === "register" && <RegisterSchoolForm school={school} onClose={close} />}
        {open === "change" && <ChangeSchoolForm school={school} onClose={close} />}
        {open === "move" && <MoveSchoolForm school={school} onClose={close} />}
        {open === "close" && <CloseSchoolForm school={school} onClose={close} />}
      </Dialog>
    </>
  );
}

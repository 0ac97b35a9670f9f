import { Button, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportButton } from "../../app/exports";
import { Dialog } from "../../ui/dialog";
import { MoveRegionForm, RenameRegionForm } from "./region-forms";
import type { RegionOnPage } from "./region-view";

/** What may be done with the region itself: only what the server says that this viewer can do now. */
export function RegionActions({ region }: { region: RegionOnPage }) {
  const { t } = useTranslation("schools");
  const [open, setOpen] = useState<"rename" | "move" | null>(null);
  const close = (): void => setOpen(null);
  const offered = [
    ...(region.viewerCan.includes("RENAME") ? [{ key: "rename", icon: IconPencil } as const] : []),
    // A root lies in nothing, and stays there.
    ...(region.viewerCan.includes("MOVE") && region.parent ? [{ key: "move", icon: IconRoute } as const] : []),
  ];
  const roster = region.viewerCan.includes("ASK_SCHOOLS") && <ExportButton rosterOf={region.id} />;
  if (offered.length === 0 && open === null) return roster;
  return (
    <>
      {roster}
      <Menu>
        <Menu.Target>
          <Button variant="default" px={10} aria-label={t("common:more")}>
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(({ key, icon: Icon }) => (
            <Menu.Item key={key} leftSection={<Icon size={16} aria-hidden />} onClick={() => setOpen(key)}>
              {t(`region.${key}.verb`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={open !== null} onClose={close} title={open ? t(`region.${open}.title`, { name: region.name }) : ""}>
        {open === "rename" && <RenameRegionForm region={region} onClose={close} />}
        {open === "move" && <MoveRegionForm region={region} onClose={close} />}
      </Dialog>
    </>
  );
}

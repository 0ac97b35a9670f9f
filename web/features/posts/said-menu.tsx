import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconEye, IconEyeOff, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HideForm } from "./hide-form";
import { usePosting } from "./use-posting";

export interface SaidMenuProps {
  readonly what: "post" | "comment";
  readonly said: { readonly id: string; readonly version: number; readonly viewerCan: readonly string[] };
  readonly of: string;
  readonly onEdit?: () => void;
}

/** What the viewer may do with a post or a comment; nothing at all where that is nothing. */
export function SaidMenu({ what, said, of, onEdit }: SaidMenuProps) {
  const { t } = useTranslation("posts");
  const posting = usePosting(what);
  const [hiding, setHiding] = useState(false);
  const can = (action: string): boolean => said.viewerCan.includes(action);
  const edits = onEdit !== undefined && can("EDIT");
  if (!edits && !can("REMOVE") && !can("HIDE") && !can("UNHIDE")) return null;
  return (
    <>
      <Menu width={180}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("more", { name: of })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {edits && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              {t("edit")}
            </Menu.Item>
          )}
          {can("REMOVE") && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void posting.remove(said)}>
              {t("remove")}
            </Menu.Item>
          )}
          {can("HIDE") && (
            <Menu.Item leftSection={<IconEyeOff size={16} aria-hidden />} onClick={() => setHiding(true)}>
              {t("hide")}
            </Menu.Item>
          )}
          {can("UNHIDE") && (
            <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={() => void posting.show(said)}>
              {t("show")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {hiding && <HideForm onClose={() => setHiding(false)} hide={(reason) => posting.hide(said, reason)} />}
    </>
  );
}

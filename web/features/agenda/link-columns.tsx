import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Column } from "../../ui/data-list";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import type { LinkRow, LinkStep } from "./calendar-links";

/** What the server offers, and what it is called here. */
const steps = [["RENAME", "rename"], ["RENEW", "renew"], ["REVOKE", "revoke"]] as const;

export function useLinkColumns(onStep: (step: LinkStep, link: LinkRow) => void): Column<LinkRow>[] {
  const { t } = useTranslation("agenda");
  const whose = ({ scopeKind, school, alliance }: LinkRow): string => (scopeKind === "MINE" ? t("scope.mine") : scopeKind === "SCHOOL" ? t("scope.school", { name: school?.name ?? "—" }) : t("scope.alliance", { name: alliance?.name ?? "—" }));
  return [
    { key: "name", label: t("make.name"), card: "title", cell: (row) => row.name },
    { key: "scope", label: t("make.scope"), cell: whose },
    { key: "alarm", label: t("make.alarm"), cell: ({ alarmMinutes }) => (alarmMinutes === null || alarmMinutes === undefined ? t("alarm.none") : t([`alarm.${alarmMinutes}`, "alarm.other"], { n: alarmMinutes })) },
    {
      key: "read",
      label: t("links.read"),
      cell: ({ lastFetchedAt, lastClient }) =>
        lastFetchedAt ? (
          <>
            <Moment of={lastFetchedAt} /> · {t(`client.${lastClient ?? "OTHER"}`)}
          </>
        ) : (
          t("links.never")
        ),
    },
    { key: "state", label: t("links.state"), card: "mark", cell: ({ endedAt, endReason }) => (endedAt ? <StateTag tone="neutral" label={t(`ended.${endReason ?? "REVOKED"}`)} /> : <StateTag tone="good" label={t("links.living")} />) },
    {
      key: "steps",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) => {
        const offered = steps.flatMap(([action, step]) => (row.viewerCan.includes(action) ? [step] : []));
        if (offered.length === 0) return null;
        return (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t("links.stepsOf", { name: row.name })}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {offered.map((step) => (
                <Menu.Item key={step} {...(step === "revoke" ? { color: "red" } : {})} onClick={() => onStep(step, row)}>
                  {t(`${step}.open`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        );
      },
    },
  ];
}

import { Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { PlanItemCardFragment, Practice } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { formatPlainDay } from "../../ui/format";
import { toast } from "../../ui/toast";
import { addPlanItemMutation, changePlanItemMutation, showsItems } from "./plan-commands";
import { useMembersNow } from "./use-members-now";
import { practices } from "./words";

interface Values extends Record<string, unknown> {
  practice: Practice | null;
  title: string;
  detail: string;
  ownerId: Found | null;
  schoolId: string | null;
  dueOn: string | null;
}

export interface PlanItemFormProps {
  readonly planId: string;
  readonly allianceId: string;
  /** The item to change; without it a new one is added. */
  readonly item?: PlanItemCardFragment | undefined;
  readonly practice?: Practice | undefined;
  readonly onClose: () => void;
}

/** A thing to do: what, under which practice, who sees to it, for which school, by when. */
export function PlanItemForm({ planId, allianceId, item, practice, onClose }: PlanItemFormProps) {
  const { t, i18n } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const members = useMembersNow(allianceId);
  const add = useCommand(addPlanItemMutation, showsItems);
  const change = useCommand(changePlanItemMutation, showsItems);
  const seen = useRef(item?.version ?? 0);
  const server = useServerForm<Values>({
    initialValues: {
      practice: item?.practice ?? practice ?? null,
      title: item?.title ?? "",
      detail: item?.detail ?? "",
      ownerId: item?.owner ? { id: item.owner.id, name: item.owner.name } : null,
      schoolId: item?.school?.id ?? null,
      dueOn: item?.dueOn ?? null,
    },
    validate: { title: (title) => (title.trim() ? null : t("form.missing")), practice: (one) => (one ? null : t("form.missing")) },
    send: async ({ practice: chosen, title, detail, ownerId, schoolId, dueOn }) => {
      if (!chosen) return;
      const said = { practice: chosen, title, detail, ownerId: ownerId?.id ?? null, schoolId, dueOn };
      if (item) await change({ input: { id: item.id, version: seen.current, ...said } });
      else await add({ input: { planId, ...said } });
      toast("good", t(item ? "plan.changed" : "plan.added", { title }));
      onClose();
    },
  });
  const { form } = server;
  const mine = form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t(item ? "common:save" : "common:add")} onCancel={onClose}>
        <TextInput required data-autofocus maxLength={120} label={t("plan.itemTitle")} {...form.getInputProps("title")} />
        <Choose required label={t("plan.practice")} choices={practices.map((value) => ({ value, label: word(`practice.${value}`) }))} {...bound(server, "practice")} />
        <DayField label={t("plan.dueOn")} {...bound(server, "dueOn")} />
        <FindField label={t("plan.owner")} find={find.people(mine.schoolId ? { school: mine.schoolId } : {})} {...bound(server, "ownerId")} />
        <Choose searchable label={t("plan.school")} description={t("plan.schoolHint")} choices={members} {...bound(server, "schoolId")} />
        <Textarea autosize minRows={2} maxRows={8} label={t("plan.detail")} {...form.getInputProps("detail")} />
      </FormFrame>
      {item && (
        <FormConflict
          of={server}
          seenRef={seen}
          onClose={onClose}
          sides={[
            { key: "title", label: t("plan.itemTitle"), theirs: item.title, mine: mine.title, differs: item.title !== mine.title },
            {
              key: "dueOn",
              label: t("plan.dueOn"),
              theirs: item.dueOn ? formatPlainDay(item.dueOn, i18n.language) : t("common:none"),
              mine: mine.dueOn ? formatPlainDay(mine.dueOn, i18n.language) : t("common:none"),
              differs: item.dueOn !== mine.dueOn,
            },
            { key: "owner", label: t("plan.owner"), theirs: item.owner?.name ?? t("common:none"), mine: mine.ownerId?.name ?? t("common:none"), differs: item.owner?.id !== mine.ownerId?.id },
            { key: "detail", label: t("plan.detail"), theirs: item.detail, mine: mine.detail, differs: item.detail !== mine.detail },
          ]}
        />
      )}
    </>
  );
}

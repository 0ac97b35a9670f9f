import { useQuery } from "@apollo/client/react";
import { Button, NumberInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { HiringPanelQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { appointHiringPanelistMutation, dismissHiringPanelistMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { hiringPanelQuery } from "./hiring-people-queries";
import type { HiringShown } from "./hiring-steps";

type Panelist = NonNullable<HiringPanelQuery["hiring"]>["panel"]["nodes"][number];

/** Who judges: the campaign's panel, and those of single schools for the round inside them. */
export function HiringPanel({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const { data, error, refetch } = useQuery(hiringPanelQuery, { variables: { id: hiring.id } });
  const [appointing, setAppointing] = useState(false);
  const [dismissing, setDismissing] = useState<Panelist | null>(null);
  const dismiss = useCommand(dismissHiringPanelistMutation, showsHiring);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const panel = data?.hiring?.panel;
  const going = !["PUBLISHED", "EFFECTIVE", "CANCELLED"].includes(hiring.state);
  return (
    <Section
      title={t("panel.title")}
      count={panel?.totalCount}
      flush
      actions={
        going &&
        hiring.viewerCan.includes("APPOINT_PANEL") && (
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAppointing(true)}>
            {t("panel.appoint")}
          </Button>
        )
      }
    >
      <DataList
        label={t("panel.title")}
        rows={panel?.nodes}
        rowKey={({ id }) => id}
        empty={{ title: t("panel.none"), hint: t("panel.noneHint") }}
        columns={[
          { key: "name", label: t("panel.name"), card: "title", cell: ({ name }) => name },
          { key: "of", label: t("panel.of"), cell: ({ school }) => school?.name ?? t("panel.campaign") },
          { key: "weight", label: t("panel.weight"), align: "right", cell: ({ weight }) => weight },
          {
            key: "actions", label: "", card: "actions", tight: true,
            cell: (row) =>
              going && row.viewerCan.includes("DISMISS") ? (
                <Button size="compact-xs" variant="subtle" color="red" aria-label={t("panel.dismissOf", { name: row.name })} onClick={() => setDismissing(row)}>
                  {t("panel.dismiss")}
                </Button>
              ) : null,
          },
        ]}
      />
      <Dialog opened={appointing} onClose={() => setAppointing(false)} title={t("panel.appoint")}>
        {appointing && <AppointForm hiring={hiring} onClose={() => setAppointing(false)} />}
      </Dialog>
      {dismissing && (
        <Confirm
          opened
          danger
          onClose={() => setDismissing(null)}
          title={t("panel.dismissOf", { name: dismissing.name })}
          verb={t("panel.dismiss")}
          act={async () => {
            await dismiss({ input: { id: dismissing.id, version: dismissing.version } });
            toast("good", t("panel.dismissed"));
          }}
        >
          {t("panel.dismissWhat")}
        </Confirm>
      )}
    </Section>
  );
}

function AppointForm({ hiring, onClose }: { hiring: HiringShown; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const find = useFinders();
  const appoint = useCommand(appointHiringPanelistMutation, showsHiring);
  const [person, setPerson] = useState<Found | null>(null);
  const [school, setSchool] = useState<Found | null>(null);
  const server = useServerForm<{ personId: string; schoolId: string; weight: number }>({
    mode: "controlled",
    initialValues: { personId: "", schoolId: "", weight: 1 },
    validate: { personId: () => (person ? null : t("missing")) },
    send: ({ weight }) => appoint({ input: { hiringId: hiring.id, personId: person?.id ?? "", ...(school && { schoolId: school.id }), weight: Number(weight) } }),
    onDone: () => {
      toast("good", t("panel.appointed"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("panel.appoint")} onCancel={onClose}>
      <FindField required label={t("panel.name")} value={person} find={find.people()} onChange={setPerson} error={server.form.errors["personId"]} />
      <FindField label={t("panel.school")} description={t("panel.schoolHint")} value={school} find={find.schools()} onChange={setSchool} error={server.form.errors["schoolId"]} />
      <NumberInput label={t("panel.weight")} description={t("panel.weightHint")} min={1} max={10} {...server.form.getInputProps("weight")} />
    </FormFrame>
  );
}

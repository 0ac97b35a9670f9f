import { Textarea } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql } from "../../gql";
import type { AllianceHeadFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { pairMutation, showsPairings } from "./pairing-commands";
import { useMembersNow } from "./use-members-now";

const pointsQuery = graphql(`
  query PointsOfSchool($id: ID!) {
    school(id: $id) {
      id
      teachingPoints(first: 50, filter: { closedOn: null }) {
        nodes {
          id
          name
        }
      }
    }
  }
`);

interface Values extends Record<string, unknown> {
  strongerSchoolId: string | null;
  weakerSchoolId: string | null;
  weakerPointId: string | null;
  goal: string;
  since: string | null;
  until: string | null;
}

/** Both schools come from the members of today; the helped one may name a teaching point of it. */
export function PairForm({ alliance, onClose }: { alliance: AllianceHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const pair = useCommand(pairMutation, showsPairings);
  const members = useMembersNow(alliance.id);
  const nameOf = (id: string | null): string => members.find((one) => one.value === id)?.name ?? "";
  const server = useServerForm<Values>({
    initialValues: { strongerSchoolId: null, weakerSchoolId: null, weakerPointId: null, goal: "", since: today(), until: null },
    validate: {
      strongerSchoolId: (id) => (id ? null : t("form.missing")),
      weakerSchoolId: (id) => (id ? null : t("form.missing")),
    },
    send: async ({ strongerSchoolId, weakerSchoolId, weakerPointId, goal, since, until }) => {
      if (!strongerSchoolId || !weakerSchoolId) return;
      await pair({ input: { allianceId: alliance.id, strongerSchoolId, weakerSchoolId, weakerPointId, goal, since, until: until && shiftDay(until, 1) } });
      toast("good", t("pair.done", { stronger: nameOf(strongerSchoolId), weaker: nameOf(weakerSchoolId) }));
      onClose();
    },
  });
  const weaker = server.form.getValues().weakerSchoolId;
  const { data: pointsData } = useQuery(pointsQuery, { variables: { id: weaker ?? "" }, skip: !weaker });
  const points = weaker && pointsData?.school?.id === weaker ? pointsData.school.teachingPoints.nodes : [];
  return (
    <FormFrame of={server} verb={t("pair.do")} onCancel={onClose}>
      <Choose required searchable label={t("pair.stronger")} choices={members} {...bound(server, "strongerSchoolId")} />
      <Choose
        required
        searchable
        label={t("pair.weaker")}
        choices={members}
        {...bound(server, "weakerSchoolId")}
        onChange={(id) => {
          server.form.setFieldValue("weakerSchoolId", id);
          server.form.setFieldValue("weakerPointId", null);
        }}
      />
      {points.length > 0 && (
        <Choose label={t("pair.point")} description={t("pair.pointHint")} choices={points.map(({ id, name }) => ({ value: id, label: name }))} {...bound(server, "weakerPointId")} />
      )}
      <Textarea autosize minRows={2} maxRows={8} label={t("pairings.goal")} description={t("pair.goalHint")} {...server.form.getInputProps("goal")} />
      <DayField required clearable={false} label={t("pair.since")} {...bound(server, "since")} />
      <DayField label={t("pairings.until")} description={t("admit.untilHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

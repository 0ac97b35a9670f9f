import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Facts } from "../../ui/facts";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { myDataQuery } from "./profile-queries";

export function MyData() {
  const { t } = useTranslation("identity");
  const { data, error, refetch } = useQuery(myDataQuery);
  const me = data?.me;
  if (error && !me) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!me) return <ListSkeleton />;
  return (
    <>
      <Section title={t("profile.data")}>
        <Facts
          of={[
            [t("profile.name"), me.person.name],
            [t("profile.login"), me.account.login],
            [t("profile.phone"), me.person.phone],
            [t("profile.email"), me.person.email],
          ]}
        />
      </Section>
      <Section title={t("profile.posts")} count={me.posts.length} flush>
        <DataList
          label={t("profile.posts")}
          rows={me.posts}
          rowKey={(post) => post.id}
          empty={{ title: t("profile.postsEmpty"), hint: t("profile.postsEmptyHint") }}
          columns={[
            {
              key: "school",
              label: t("profile.school"),
              card: "title",
              cell: (post) => (post.school ? <Link to={`/schools/${post.school.id}`}>{post.school.name}</Link> : t("common:none")),
            },
            { key: "duty", label: t("profile.duty"), cell: (post) => t([`duty.${post.duty}`, "verbatim"], { value: post.duty }) },
            { key: "period", label: t("profile.period"), cell: (post) => <Period since={post.since} until={post.until} /> },
          ]}
        />
      </Section>
      <Section title={t("profile.appointments")} count={me.appointments.length} flush>
        <DataList
          label={t("profile.appointments")}
          rows={me.appointments}
          rowKey={(appointment) => appointment.id}
          empty={{ title: t("profile.appointmentsEmpty"), hint: t("profile.appointmentsEmptyHint") }}
          columns={[
            { key: "role", label: t("profile.role"), card: "title", cell: (appointment) => t(`role.${appointment.role}`) },
            { key: "scope", label: t("profile.scope"), cell: (appointment) => appointment.scopeName },
            { key: "period", label: t("profile.period"), cell: (appointment) => <Period since={appointment.since} until={appointment.until} /> },
          ]}
        />
      </Section>
    </>
  );
}

import { Button } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Facts } from "../../ui/facts";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { EditContact } from "./edit-contact";
import { MyEmail } from "./my-email";
import { myDataQuery } from "./profile-queries";

interface Scoped {
  readonly school?: { readonly id: string; readonly name: string } | null;
  readonly alliance?: { readonly id: string; readonly name: string } | null;
  readonly region?: { readonly id: string; readonly name: string } | null;
}

/** What an appointment reaches over, with the way there. */
function Scope({ of: { school, alliance, region } }: { of: Scoped }) {
  if (school) return <Link to={`/schools/${school.id}`}>{school.name}</Link>;
  if (alliance) return <Link to={`/alliances/${alliance.id}`}>{alliance.name}</Link>;
  return region?.name;
}

export function MyData() {
  const { t } = useTranslation("identity");
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(myDataQuery);
  const me = data?.me;
  if (error && !me) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!me) return <ListSkeleton />;
  return (
    <>
      <Section
        title={t("profile.data")}
        actions={
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t("profile.edit")}
          </Button>
        }
      >
        <Facts
          of={[
            [t("profile.name"), me.name],
            [t("profile.login"), me.accounts.nodes[0]?.login],
            [t("profile.phone"), me.phone],
            [t("profile.email"), me.email && <MyEmail key="email" email={me.email} confirmed={me.accounts.nodes[0]?.confirmedEmail ?? null} />],
          ]}
        />
      </Section>
      {editing && <EditContact phone={me.phone ?? ""} email={me.email ?? ""} version={me.version} onClose={() => setEditing(false)} />}
      <Section title={t("profile.posts")} count={me.posts.nodes.length} flush>
        <DataList
          label={t("profile.posts")}
          rows={me.posts.nodes}
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
      <Section title={t("profile.appointments")} count={me.appointments.nodes.length} flush>
        <DataList
          label={t("profile.appointments")}
          rows={me.appointments.nodes}
          rowKey={(appointment) => appointment.id}
          empty={{ title: t("profile.appointmentsEmpty"), hint: t("profile.appointmentsEmptyHint") }}
          columns={[
            { key: "role", label: t("profile.role"), card: "title", cell: (appointment) => t(`role.${appointment.role}`) },
            { key: "scope", label: t("profile.scope"), cell: (appointment) => <Scope of={appointment} /> },
            { key: "period", label: t("profile.period"), cell: (appointment) => <Period since={appointment.since} until={appointment.until} /> },
          ]}
        />
      </Section>
    </>
  );
}

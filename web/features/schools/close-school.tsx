import { useQuery } from "@apollo/client/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql } from "../../gql";
import type { SchoolHeadFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { closeSchoolMutation, showsSchool } from "./school-commands";
import styles from "./schools.module.css";

const endsQuery = graphql(`
  query WhatEndsWithSchool($id: ID!, $today: LocalDate!) {
    school(id: $id) {
      id
      staffPosts(first: 0, filter: { on: $today }) {
        totalCount
      }
      appointments(first: 0, filter: { on: $today }) {
        totalCount
      }
      teachingPoints(first: 0, filter: { closedOn: null }) {
        totalCount
      }
      memberships(first: 100, filter: { on: $today }) {
        nodes {
          id
          alliance {
            id
            name
          }
        }
      }
    }
  }
`);

/** Closes a school for good, and names beforehand everything that ends with it. */
export function CloseSchoolForm({ school, onClose }: { school: SchoolHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const close = useCommand(closeSchoolMutation, showsSchool);
  const { data } = useQuery(endsQuery, { variables: { id: school.id, today: today() }, fetchPolicy: "network-only" });
  const seen = useRef(school.version);
  const server = useServerForm<{ closedOn: string | null }>({
    initialValues: { closedOn: today() },
    // What ends is named below: whoever goes on has read it.
    send: ({ closedOn }) => close({ input: { id: school.id, version: seen.current, closedOn, endAll: true } }),
    onDone: () => {
      toast("good", t("close.done", { name: school.name }));
      onClose();
    },
  });
  const ends = data?.school;
  const alliances = ends?.memberships.nodes.flatMap(({ alliance }) => (alliance ? [alliance.name] : [])) ?? [];
  const counts: string[] = ends
    ? [
        ...(ends.staffPosts.totalCount > 0 ? [t("close.posts", { count: ends.staffPosts.totalCount })] : []),
        ...(ends.appointments.totalCount > 0 ? [t("close.appointments", { count: ends.appointments.totalCount })] : []),
        ...(ends.teachingPoints.totalCount > 0 ? [t("close.points", { count: ends.teachingPoints.totalCount })] : []),
        ...(alliances.length > 0 ? [t("close.alliances", { names: alliances.join(t("common:listSeparator")) })] : []),
      ]
    : [];
  return (
    <>
      <FormFrame danger of={server} verb={t("close.do")} onCancel={onClose}>
        <div className={styles.warning}>
          {!ends ? t("common:loading") : counts.length === 0 ? t("close.nothing") : t("close.what")}
          {counts.length > 0 && (
            <ul style={{ margin: "4px 0 0", paddingInlineStart: "1.4em" }}>
              {counts.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        <DayField required clearable={false} max={today()} label={t("close.on")} description={t("close.onHint")} {...bound(server, "closedOn")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "state", label: t("facts.name"), theirs: school.name, mine: t("close.verb"), differs: true }]}
      />
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { graphql } from "../../gql";
import type { AllianceHeadFragment, AllianceMapQuery, MembershipRole } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { RelationGraph } from "../../ui/relation-graph";
import type { GraphCategory, GraphEdge, GraphNode } from "../../ui/relations";
import { usePhone } from "../../ui/use-phone";
import { placesOf } from "./map-layout";
import { RoleTag } from "./tags";
import { roles } from "./words";
import styles from "./alliances.module.css";

const mapQuery = graphql(`
  query AllianceMap($id: ID!, $today: LocalDate!) {
    alliance(id: $id) {
      id
      memberships(first: 100, filter: { on: $today }) {
        nodes {
          id
          role
          school {
            id
            name
          }
        }
      }
      pairings(first: 100, filter: { on: $today }) {
        nodes {
          id
          goal
          strongerSchool {
            id
            name
          }
          weakerSchool {
            id
            name
          }
        }
      }
      children(first: 20) {
        nodes {
          id
          name
          state
          memberships(first: 40, filter: { on: $today }) {
            nodes {
              id
              role
              school {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

type Alliance = NonNullable<AllianceMapQuery["alliance"]>;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly zone: string | null;
  readonly helps: readonly string[];
  readonly helpedBy: readonly string[];
}

/** Who is in the alliance and who helps whom, as a picture and as a table. */
export function AllianceMap({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const { data, error, refetch } = useQuery(mapQuery, { variables: { id: alliance.id, today: today() } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data?.alliance) return <ListSkeleton rows={10} />;
  const { memberships, children } = data.alliance;
  if (memberships.nodes.length + children.nodes.length === 0)
    return (
      <Section title={t("map.title")}>
        <Empty title={t("members.empty")} hint={t("members.emptyHint")} />
      </Section>
    );
  return <Picture name={alliance.name} alliance={data.alliance} />;
}

function Picture({ name, alliance }: { name: string; alliance: Alliance }) {
  const { t } = useTranslation("alliances");
  const phone = usePhone();
  const navigate = useNavigate();
  const categories = useCategories();
  const zones = alliance.children.nodes.filter((child) => child.state !== "CONCLUDED");
  const { nodes, edges } = useMemo(() => drawn(alliance, phone ? 0.8 : 2), [alliance, phone]);
  const lines = linesOf(alliance);
  const used = categories.filter((category) => nodes.some((node) => node.category === category.key));
  const isZone = (id: string): boolean => zones.some((zone) => zone.id === id);
  return (
    <Section title={t("map.title")} flush>
      <p className={styles.dim} style={{ margin: 0, padding: "0 16px 8px" }}>{t("map.key")}</p>
      <RelationGraph
        title={t("map.of", { name })}
        description={t("map.description", {
          schools: lines.length,
          leads: lines.filter((line) => line.role === "LEAD").length,
          pairings: alliance.pairings.nodes.length,
          zones: zones.length,
        })}
        nodes={nodes}
        edges={edges}
        categories={used}
        onOpen={(id) => void navigate(isZone(id) ? `/alliances/${id}` : `/schools/${id}`)}
        table={<MapTable lines={lines} />}
      />
    </Section>
  );
}

function MapTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation("alliances");
  const joined = (names: readonly string[]): string => names.join(t("common:listSeparator"));
  return (
    <DataList
      label={t("map.title")}
      rows={lines}
      rowKey={(line) => `${line.zone ?? ""} ${line.id}`}
      empty={{ title: t("members.empty") }}
      columns={[
        { key: "school", label: t("members.school"), card: "title", cell: (line) => <Link to={`/schools/${line.id}`}>{line.name}</Link> },
        { key: "role", label: t("members.role"), tight: true, card: "mark", cell: (line) => <RoleTag of={line.role} /> },
        { key: "zone", label: t("map.zone"), cell: (line) => line.zone },
        { key: "helps", label: t("map.helps"), cell: (line) => joined(line.helps) },
        { key: "helpedBy", label: t("map.helpedBy"), cell: (line) => joined(line.helpedBy) },
      ]}
    />
  );
}

function useCategories(): readonly GraphCategory[] {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  return useMemo(
    () => [
      { key: "LEAD", label: word("membership.LEAD"), shape: "diamond", tone: "cinnabar" },
      { key: "SUBJECT_BASE", label: word("membership.SUBJECT_BASE"), shape: "roundRect", tone: "blue" },
      { key: "MEMBER", label: word("membership.MEMBER"), shape: "circle", tone: "pine" },
      { key: "SUPPORTED", label: word("membership.SUPPORTED"), shape: "triangle", tone: "sand" },
      { key: "zone", label: t("map.zone"), shape: "roundRect", tone: "grey", apart: true },
    ],
    [t, word],
  );
}

function drawn(alliance: Alliance, aspect: number): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const members = alliance.memberships.nodes.flatMap(({ role, school }) => (school ? [{ id: school.id, name: school.name, role }] : []));
  const zones = alliance.children.nodes.filter((child) => child.state !== "CONCLUDED");
  const placed = new Set(members.map((member) => member.id));
  const nested = zones.map((zone) => ({
    zone,
    schools: zone.memberships.nodes.flatMap(({ role, school }) => (school ? [{ id: school.id, name: school.name, role }] : [])),
  }));
  const own = nested.map(({ zone, schools }) => {
    const fresh = schools.filter((school) => !placed.has(school.id));
    for (const school of fresh) placed.add(school.id);
    return { id: zone.id, name: zone.name, fresh };
  });
  const places = placesOf(members, own.map(({ id, fresh }) => ({ id, schools: fresh.map((school) => school.id) })), aspect);
  const at = (id: string): { at?: { x: number; y: number } } => {
    const place = places.get(id);
    return place ? { at: place } : {};
  };
  const nodes: GraphNode[] = [
    ...members.map(({ id, name, role }) => ({ id, name, category: role, weight: role === "LEAD" ? 2 : 1, ...at(id) })),
    ...own.map(({ id, name }) => ({ id, name, category: "zone", weight: 1.6, ...at(id) })),
    ...own.flatMap(({ fresh }) => fresh.map(({ id, name, role }) => ({ id, name, category: role, weight: role === "LEAD" ? 1.2 : 0.6, ...at(id) }))),
  ];
  const leads = members.filter((member) => member.role === "LEAD");
  const lead = leads[0];
  const edges: GraphEdge[] = [
    ...(lead ? members.filter((member) => member.role !== "LEAD").map(({ id }) => ({ from: lead.id, to: id })) : []),
    ...leads.slice(1).map(({ id }) => ({ from: lead?.id ?? id, to: id })),
    ...nested.flatMap(({ zone, schools }) => schools.map(({ id }) => ({ from: zone.id, to: id, dashed: true }))),
    ...(lead ? own.map(({ id }) => ({ from: lead.id, to: id, dashed: true })) : []),
    ...alliance.pairings.nodes.flatMap(({ strongerSchool, weakerSchool, goal }) =>
      strongerSchool && weakerSchool && strongerSchool.id !== weakerSchool.id && placed.has(strongerSchool.id) && placed.has(weakerSchool.id)
        ? [{ from: strongerSchool.id, to: weakerSchool.id, strong: true, label: `${escaped(strongerSchool.name)} → ${escaped(weakerSchool.name)}${goal ? `<br>${escaped(goal)}` : ""}` }]
        : [],
    ),
  ];
  return { nodes, edges };
}

/** The tooltip is HTML; what people wrote is not. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

function linesOf(alliance: Alliance): Line[] {
  const pairings = alliance.pairings.nodes;
  const lineOf = (zone: string | null) => ({ role, school }: Alliance["memberships"]["nodes"][number]): Line[] =>
    school
      ? [
          {
            id: school.id,
            name: school.name,
            role,
            zone,
            helps: pairings.flatMap((one) => (one.strongerSchool?.id === school.id && one.weakerSchool ? [one.weakerSchool.name] : [])),
            helpedBy: pairings.flatMap((one) => (one.weakerSchool?.id === school.id && one.strongerSchool ? [one.strongerSchool.name] : [])),
          },
        ]
      : [];
  const own = alliance.memberships.nodes.flatMap(lineOf(null)).toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  const known = new Set(own.map((line) => line.id));
  const nested = alliance.children.nodes.filter((child) => child.state !== "CONCLUDED").flatMap((zone) => zone.memberships.nodes.flatMap(lineOf(zone.name)).filter((line) => !known.has(line.id)));
  return [...own, ...nested];
}

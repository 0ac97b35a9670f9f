import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { graphql, useFragment as unmask } from "../../gql";
import type { RegionPageQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { AddRegionForm } from "./region-forms";
import { schoolRow, useSchoolColumns } from "./school-list";
import { levelsBelow } from "./words";
import styles from "./schools.module.css";

const regionPageQuery = graphql(`
  query RegionPage($id: ID!) {
    region(id: $id) {
      id
      name
      code
      level
      version
      viewerCan
      parent {
        id
        name
        parent {
          id
          name
          parent {
            id
            name
          }
        }
      }
      children(first: 100) {
        totalCount
        nodes {
          id
          name
          schoolCount
        }
      }
    }
  }
`);

const topRegionsQuery = graphql(`
  query TopRegions {
    regions(first: 50, filter: { parentId: null }) {
      nodes {
        id
        name
        level
        children(first: 50) {
          nodes {
            id
            name
          }
        }
      }
    }
  }
`);

const schoolsOfRegionQuery = graphql(`
  query SchoolsOfRegion($first: Int!, $after: String, $region: ID!) {
    schools(first: $first, after: $after, filter: { region: $region, closedOn: null }) {
      totalCount
      edges {
        cursor
        node {
          id
          ...SchoolRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RegionOnPage = NonNullable<RegionPageQuery["region"]>;

export function useRegion(id: string): { region: RegionOnPage | null | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(regionPageQuery, { variables: { id } });
  return { region: data ? data.region : undefined, error: data ? undefined : error, retry: () => void refetch() };
}

/** The regions directly below, with what lies in each; nothing where there are none and none may be added. */
export function RegionTree({ region }: { region: RegionOnPage }) {
  const { t } = useTranslation("schools");
  const [adding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  const children = region.children.nodes;
  const mayAdd = region.viewerCan.includes("ADD_BELOW") && levelsBelow(region.level).length > 0;
  if (children.length === 0 && !mayAdd && !adding) return null;
  return (
    <Section
      title={t("region.below")}
      count={region.children.totalCount}
      actions={
        mayAdd && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
            {t("region.add.verb")}
          </Button>
        )
      }
    >
      {children.length === 0 ? (
        <span className={styles.dim}>{t("region.nothingBelow")}</span>
      ) : (
        <ul className={styles.tree}>
          {children.map((child) => (
            <li key={child.id}>
              <Link to={`/regions/${child.id}`}>{child.name}</Link>
              {child.schoolCount > 0 && <span className={styles.dim}>{t("region.schools", { count: child.schoolCount })}</span>}
            </li>
          ))}
        </ul>
      )}
      <Dialog opened={adding} onClose={close} title={t("region.add.title", { name: region.name })}>
        {adding && <AddRegionForm region={region} onClose={close} />}
      </Dialog>
    </Section>
  );
}

/** All schools of the region and of those below it. */
export function SchoolsOfRegion({ id }: { id: string }) {
  const { t } = useTranslation("schools");
  const columns = useSchoolColumns();
  const list = useList(schoolsOfRegionQuery, { first: 20, region: id }, (data) => data.schools);
  const rows = list.rows?.map((row) => unmask(schoolRow, row));
  return (
    <Section title={t("list.title")} count={list.total} flush actions={<Link to={`/schools?region=${id}`}>{t("region.filter")}</Link>}>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList label={t("list.title")} rows={rows} rowKey={(row) => row.id} stamp={(row) => row.version} name={(row) => row.name} columns={columns} empty={{ title: t("region.noSchools"), hint: t("region.noSchoolsHint") }} />
          <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
        </>
      )}
    </Section>
  );
}

/** The roots of the tree: where the page without a region begins. */
export function TopRegions() {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const { data, error, refetch } = useQuery(topRegionsQuery);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Section title={t("region.all")} flush>
      <DataList
        label={t("region.all")}
        rows={data?.regions.nodes}
        rowKey={(row) => row.id}
        empty={{ title: t("region.none") }}
        columns={[
          { key: "name", label: t("region.name"), card: "title", cell: (row) => <Link to={`/regions/${row.id}`}>{row.name}</Link> },
          { key: "level", label: t("region.level"), tight: true, card: "mark", cell: (row) => word(`level.${row.level}`) },
          {
            key: "children",
            label: t("region.below"),
            cell: (row) => (
              <span className={styles.row}>
                {row.children.nodes.map((child) => (
                  <Link key={child.id} to={`/regions/${child.id}`}>
                    {child.name}
                  </Link>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

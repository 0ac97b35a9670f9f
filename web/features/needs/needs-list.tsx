import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { NeedFilter, NeedLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { NeedCard } from "./need-card";
import { NeedForm } from "./need-form";
import { needLine, needsQuery } from "./needs-queries";
import styles from "./needs.module.css";

/** Needs as cards; those that one looks after can be changed. With `onSelect` one is chosen. */
export function NeedsList({ filter, selected, onSelect }: { filter: NeedFilter; selected?: string | null; onSelect?: (need: NeedLineFragment) => void }) {
  const { t } = useTranslation("needs");
  const [changing, setChanging] = useState<NeedLineFragment | null>(null);
  const list = useList(needsQuery, { first: 20, filter }, (data) => data.needs);
  const rows = list.rows?.map((row) => unmask(needLine, row));
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0) return <Empty title={t("needs.none")} hint={t("needs.noneHint")} />;
  return (
    <>
      <ul className={styles.cards}>
        {rows.map((need) => (
          <NeedCard key={need.id} need={need} selected={selected === need.id} onChange={() => setChanging(need)} {...(onSelect && { onSelect: () => onSelect(need) })} />
        ))}
      </ul>
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows.length} total={list.total} />}
      <Dialog opened={changing !== null} onClose={() => setChanging(null)} title={t("need.change")}>
        {changing && <NeedForm schoolId={changing.schoolId} need={changing} onClose={() => setChanging(null)} />}
      </Dialog>
    </>
  );
}

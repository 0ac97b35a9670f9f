import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFragment as unmask } from "../../gql";
import type { NeedLineFragment, OfferLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { type Draft, FittingOffers } from "./fitting-offers";
import { NeedForm } from "./need-form";
import { NeedsList } from "./needs-list";
import { offerLine, offersQuery } from "./needs-queries";
import styles from "./needs.module.css";
import { OfferCard } from "./offer-card";
import { OfferForm } from "./offer-form";
import { ShortageTable } from "./shortage-table";
import { TaughtSection } from "./taught-grid";

/** What a school lacks and asks for and who would suit, what its own teachers teach, and whom it nominates. */
export function SchoolNeeds({ school, draft }: { school: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] }; draft?: Draft }) {
  const { t } = useTranslation("needs");
  const [open, setOpen] = useState<"need" | "nominate" | null>(null);
  const [need, setNeed] = useState<NeedLineFragment | null>(null);
  const [drafting, setDrafting] = useState<OfferLineFragment | null>(null);
  const close = (): void => {
    setNeed(null);
    setDrafting(null);
  };
  const filter = { schoolId: school.id };
  const button = (what: "need" | "nominate", label: string) => (
    <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen(what)}>
      {label}
    </Button>
  );
  return (
    <>
      <Section title={t("needs.title")} actions={<div className={styles.actions}><ExportButton list="needs" filter={filter} />{button("need", t("need.post"))}</div>}>
        <NeedsList filter={filter} selected={need?.id ?? null} onSelect={setNeed} />
      </Section>
      <Section flush title={t("short.title")}>
        <ShortageTable place={{ schoolId: school.id }} mayAsk />
      </Section>
      <TaughtSection schoolId={school.id} />
      <Section title={t("nominations.title")} actions={<div className={styles.actions}><ExportButton list="offers" filter={filter} />{button("nominate", t("offer.nominate"))}</div>}>
        <SchoolOffers schoolId={school.id} />
      </Section>
      <Dialog opened={open !== null} onClose={() => setOpen(null)} title={open === "need" ? t("need.post") : t("offer.nominate")} size="lg">
        {open === "need" && <NeedForm schoolId={school.id} onClose={() => setOpen(null)} />}
        {open === "nominate" && <OfferForm nominateAt={school} onClose={() => setOpen(null)} />}
      </Dialog>
      <Dialog opened={need !== null} onClose={close} title={drafting ? t("fit.draft") : t("fit.title")} size="lg">
        {need && (drafting ? draft?.({ need, offer: drafting, onClose: close }) : <FittingOffers need={need} onDraft={draft && need.allianceId ? setDrafting : undefined} />)}
      </Dialog>
    </>
  );
}

function SchoolOffers({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("needs");
  const list = useList(offersQuery, { first: 20, filter: { schoolId } }, (data) => data.offers);
  const rows = list.rows?.map((row) => unmask(offerLine, row));
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0) return <Empty title={t("nominations.none")} hint={t("nominations.noneHint")} />;
  return (
    <>
      <ul className={styles.cards}>{rows.map((offer) => <OfferCard key={offer.id} offer={offer} />)}</ul>
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows.length} total={list.total} />}
    </>
  );
}

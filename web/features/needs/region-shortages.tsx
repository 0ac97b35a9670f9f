import { useTranslation } from "react-i18next";
import { ExportButton } from "../../app/exports";
import { Section } from "../../ui/page";
import { NeedsList } from "./needs-list";
import { ShortageTable } from "./shortage-table";

/** What the schools of a region lack, school by subject. */
export function RegionShortages({ id }: { id: string }) {
  const { t } = useTranslation("needs");
  const filter = { region: id, stateIn: ["OPEN" as const, "PARTLY_FILLED" as const] };
  return (
    <>
      <Section flush title={t("short.title")}>
        <ShortageTable place={{ regionId: id }} mayAsk />
      </Section>
      <Section title={t("needs.title")} actions={<ExportButton list="needs" filter={filter} />}>
        <NeedsList filter={filter} />
      </Section>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { families, type Family } from "./families";

export function FeedFilter({ value, onChange }: { value: readonly Family[]; onChange: (value: Family[]) => void }) {
  const { t } = useTranslation("activity");
  return (
    <FilterBar>
      <Chips
        label={t("filter")}
        choices={families.map((family) => ({ value: family, label: t(`family.${family}`) }))}
        value={value}
        onChange={onChange}
      />
    </FilterBar>
  );
}

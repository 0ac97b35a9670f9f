import { useTranslation } from "react-i18next";
import { useViewer } from "../../app/viewer";
import { Section } from "../../ui/page";
import { ExchangeList } from "./exchange-list";
import { inTime, times } from "./time-filter";

/** A teacher's own exchanges: what runs, what is to come, what was. */
export function MyExchanges() {
  const { t } = useTranslation("exchanges");
  const { id } = useViewer();
  return times.map((time) => (
    <Section key={time} title={t(`time.${time}`)} flush>
      <ExchangeList label={t(`time.${time}`)} filter={{ personId: id, ...inTime(time) }} without={["person", "from"]} empty={{ title: t(`mine.none.${time}`), ...(time === "next" && { hint: t("mine.hint") }) }} />
    </Section>
  ));
}

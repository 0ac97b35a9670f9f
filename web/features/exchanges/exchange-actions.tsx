import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { proposeExchangeMutation, showsExchanges } from "./exchange-queries";
import styles from "./exchange-page.module.css";
import { ReasonForm, type Ending } from "./reason-form";
import { RehostForm } from "./rehost-form";
import { useArranging } from "./use-arranging";

const endings = [["WITHDRAW", "withdraw"], ["CANCEL", "cancel"], ["END_EARLY", "endEarly"]] as const;

/** What the viewer may do with the whole of an exchange now. */
export function ExchangeActions({ exchange, allianceId }: { exchange: ExchangeCardFragment; allianceId: string | null }) {
  const { t } = useTranslation("exchanges");
  const propose = useCommand(proposeExchangeMutation, showsExchanges);
  const [doing, setDoing] = useState<Ending | "rehost" | null>(null);
  const [busy, setBusy] = useState(false);
  const { clash, arrange } = useArranging();
  const can = new Set(exchange.viewerCan);
  const name = exchange.person?.name ?? t("somebody");
  const go = async (overrideReason?: string): Promise<void> => {
    setBusy(true);
    try {
      if (await arrange(() => propose({ input: { id: exchange.id, version: exchange.version, ...(overrideReason && { overrideReason }) } }))) toast("good", t("propose.done", { name }));
    } catch (error) {
      toast("bad", error instanceof Error ? error.message : t("propose.failed"));
    } finally {
      setBusy(false);
    }
  };
  if (!can.has("PROPOSE") && !can.has("REHOST") && !endings.some(([action]) => can.has(action))) return null;
  return (
    <>
      <div className={styles.buttons}>
        {can.has("PROPOSE") && <Button loading={busy} onClick={() => void go()}>{t("propose.verb")}</Button>}
        {can.has("REHOST") && <Button variant="default" onClick={() => setDoing("rehost")}>{t("rehost.verb")}</Button>}
        {endings.filter(([action]) => can.has(action)).map(([action, ending]) => (
          <Button key={action} variant="default" onClick={() => setDoing(ending)}>{t(`${ending}.verb`)}</Button>
        ))}
      </div>
      {clash && <Clashes problem={clash} onOverride={(reason) => void go(reason)} />}
      <Dialog opened={doing !== null} onClose={() => setDoing(null)} title={doing ? t(`${doing}.title`, { name }) : ""}>
        {doing === "rehost" ? <RehostForm exchange={exchange} allianceId={allianceId} onClose={() => setDoing(null)} /> : doing && <ReasonForm ending={doing} exchange={exchange} onClose={() => setDoing(null)} />}
      </Dialog>
    </>
  );
}

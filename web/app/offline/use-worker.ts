import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast";
import { registerWorker } from "./worker";

let registered = false;

/** Registers the worker once a document, after the first page stands. */
export function useWorker(): void {
  const { t } = useTranslation("frame");
  const say = useEffectEvent(() => toast("info", t("offline.newVersion")));
  useEffect(() => {
    if (registered) return;
    registered = true;
    void registerWorker(() => say());
  }, []);
}

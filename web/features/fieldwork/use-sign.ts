import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { LogViewFragment } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { returnLogMutation, showsLogs, signLogMutation, signLogsMutation } from "./fieldwork-queries";

export interface Signing {
  /** Logs that are on their way: taken off the list at once, back on it when the server refuses. */
  readonly leaving: ReadonlySet<string>;
  readonly sign: (some: readonly LogViewFragment[]) => Promise<void>;
  readonly handBack: (one: LogViewFragment, reason: string) => Promise<void>;
}

/** Until the list is read anew, what was answered stays away. */
const STAY_AWAY_MS = 1_500;

export function useSign(): Signing {
  const { t } = useTranslation("fieldwork");
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const signOne = useCommand(signLogMutation, showsLogs);
  const signSeveral = useCommand(signLogsMutation, showsLogs);
  const back = useCommand(returnLogMutation, showsLogs);
  const comeBack = (ids: readonly string[]): void => setLeaving((known) => new Set([...known].filter((id) => !ids.includes(id))));
  const nameOf = (log: LogViewFragment | undefined): string => log?.person?.name ?? t("somebody");

  const without = async (some: readonly LogViewFragment[], act: () => Promise<void>): Promise<void> => {
    const ids = some.map(({ id }) => id);
    setLeaving((known) => new Set([...known, ...ids]));
    try {
      await act();
      setTimeout(() => comeBack(ids), STAY_AWAY_MS);
    } catch (error) {
      comeBack(ids);
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return {
    leaving,
    sign: (some) =>
      without(some, async () => {
        const [first] = some;
        if (some.length === 1 && first) {
          await signOne({ input: { id: first.id, version: first.version } });
          toast("good", t("sign.done", { name: nameOf(first) }));
          return;
        }
        const { signLogs: answers } = await signSeveral({ input: { logs: some.map(({ id, version }) => ({ id, version })) } });
        const refused = answers.filter(({ code }) => code !== null);
        if (answers.length > refused.length) toast("good", t("sign.several", { count: answers.length - refused.length }));
        for (const { id, problem } of refused) toast("bad", t("sign.refused", { name: nameOf(some.find((log) => log.id === id)), problem }));
        comeBack(refused.map(({ id }) => id));
      }),
    handBack: (one, reason) =>
      without([one], async () => {
        await back({ input: { id: one.id, version: one.version, reason } });
        toast("good", t("return.done", { name: nameOf(one) }));
      }),
  };
}

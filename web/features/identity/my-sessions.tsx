import { Button } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useViewer } from "../../app/viewer";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { endSessionMutation, sessionsQuery } from "./profile-queries";

export function MySessions() {
  const { t } = useTranslation("identity");
  const { t: entry } = useTranslation("entry");
  const { sessionId } = useViewer();
  const [now] = useState(() => new Date().toISOString());
  const sessions = useList(sessionsQuery, { first: 20 }, (data) => data.mySessions);
  const [end] = useMutation(endSessionMutation, { refetchQueries: [sessionsQuery] });

  const endOne = async (id: string, device: string): Promise<void> => {
    try {
      await end({ variables: { input: { id } } });
      toast("good", t("sessions.ended", { device }));
    } catch (problem) {
      toast("bad", problemOf(problem).message ?? t("common:failed"));
    }
  };

  if (sessions.error) return <ProblemView error={sessions.error} retry={sessions.retry} />;
  return (
    <Section title={t("sessions.title")} flush>
      <DataList
        label={t("sessions.title")}
        rows={sessions.rows?.filter((one) => !one.endedAt && one.expiresAt > now)}
        rowKey={(one) => one.id}
        empty={{ title: t("sessions.empty"), hint: t("sessions.emptyHint") }}
        columns={[
          { key: "device", label: t("sessions.device"), card: "title", cell: (one) => one.device || t("sessions.unknownDevice") },
          { key: "by", label: entry("sessions.by"), cell: (one) => entry(`sessions.begunBy.${one.begunBy}`) },
          { key: "since", label: t("sessions.since"), cell: (one) => <Moment of={one.createdAt} /> },
          { key: "seen", label: t("sessions.seen"), cell: (one) => <Moment of={one.lastSeenAt} /> },
          {
            key: "end",
            label: t("sessions.end"),
            tight: true,
            card: "actions",
            cell: (one) =>
              one.id === sessionId ? (
                <StateTag tone="good" label={t("sessions.current")} />
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t("sessions.endOf", { device: one.device || t("sessions.unknownDevice") })}
                  onClick={() => void endOne(one.id, one.device || t("sessions.unknownDevice"))}
                >
                  {t("sessions.end")}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}

import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { IconBan, IconCertificate, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Day, Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { certificatesQuery, issueCertificateMutation, requestCertificateMutation, revokeCertificateMutation, showsCertificates } from "./record-queries";
import styles from "./rotation.module.css";

interface CertificatesProps {
  readonly personId: string;
  readonly name: string;
  readonly mayIssue: boolean;
  readonly mayRequest: boolean;
}

interface Revoked {
  readonly id: string;
  readonly version: number;
}

/** Certificates of somebody's service: asked for, issued, printed, revoked. */
export function Certificates({ personId, name, mayIssue, mayRequest }: CertificatesProps) {
  const { t } = useTranslation("rotation");
  const { data, previousData, error, refetch } = useQuery(certificatesQuery, { variables: { personId } });
  const issue = useCommand(issueCertificateMutation, showsCertificates);
  const [asking, setAsking] = useState(false);
  const [revoking, setRevoking] = useState<Revoked | null>(null);
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  const asked = shown?.asked.nodes[0];
  const run = async (): Promise<void> => {
    try {
      await issue({ input: { personId } });
      toast("good", t("certificate.issued", { name }));
    } catch (problem) {
      toast("bad", problemOf(problem).message ?? t("common:failed"));
    }
  };
  return (
    <Section
      title={t("certificate.list")}
      flush
      actions={
        <>
          {mayRequest && shown && !asked && (
            <Button size="xs" variant="default" leftSection={<IconCertificate size={15} aria-hidden />} onClick={() => setAsking(true)}>
              {t("certificate.request")}
            </Button>
          )}
          {mayIssue && (
            <Button size="xs" leftSection={<IconCertificate size={15} aria-hidden />} onClick={() => void run()}>
              {t("certificate.issue")}
            </Button>
          )}
        </>
      }
    >
      {asked && (
        <p className={styles.waiting} role="status">
          {t("certificate.waiting")} <Moment of={asked.createdAt} />
        </p>
      )}
      <DataList
        label={t("certificate.list")}
        rows={shown && (shown.person?.serviceCertificates.nodes ?? [])}
        rowKey={({ id }) => id}
        stamp={({ version }) => version}
        empty={{ title: t("certificate.none"), hint: t(asked ? "certificate.noneYet" : mayRequest ? "certificate.noneMine" : "certificate.noneHint") }}
        columns={[
          { key: "issued", label: t("certificate.issuedOn"), card: "title", cell: ({ issuedOn }) => <Day of={issuedOn} /> },
          { key: "by", label: t("certificate.by"), cell: ({ issuedBy }) => issuedBy?.name ?? null },
          { key: "state", label: t("record.state"), card: "mark", cell: ({ revokedAt }) => <StateTag tone={revokedAt ? "bad" : "good"} label={t(revokedAt ? "certificate.revoked" : "certificate.valid")} /> },
          { key: "why", label: t("certificate.why"), cell: ({ revokedAt, revokeReason }) => revokedAt && <><Moment of={revokedAt} /> {revokeReason}</> },
          {
            key: "actions",
            label: "",
            card: "actions",
            cell: ({ id, version, revokedAt, viewerCan }) => (
              <span className={styles.actions}>
                {!revokedAt && (
                  <Button component={Link} to={`/service-certificates/${id}`} size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />}>
                    {t("certificate.print")}
                  </Button>
                )}
                {viewerCan.includes("REVOKE") && (
                  <Button size="xs" variant="default" color="red" leftSection={<IconBan size={15} aria-hidden />} onClick={() => setRevoking({ id, version })}>
                    {t("certificate.revoke")}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("certificate.requestTitle")}>
        {asking && <RequestForm onClose={() => setAsking(false)} />}
      </Dialog>
      <Dialog opened={revoking !== null} onClose={() => setRevoking(null)} title={t("certificate.revokeTitle")}>
        {revoking && <RevokeForm of={revoking} onClose={() => setRevoking(null)} />}
      </Dialog>
    </Section>
  );
}

function RequestForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("rotation");
  const request = useCommand(requestCertificateMutation, showsCertificates);
  const form = useServerForm({
    initialValues: { remark: "" },
    send: ({ remark }) => request({ input: { remark: remark || null } }),
    onDone: () => {
      toast("good", t("certificate.requested"));
      onClose();
    },
  });
  return (
    <FormFrame of={form} verb={t("certificate.request")} onCancel={onClose}>
      <p className={styles.rule}>{t("certificate.requestHint")}</p>
      <Textarea label={t("certificate.remark")} autosize minRows={2} maxLength={500} {...form.form.getInputProps("remark")} />
    </FormFrame>
  );
}

function RevokeForm({ of, onClose }: { of: Revoked; onClose: () => void }) {
  const { t } = useTranslation("rotation");
  const revoke = useCommand(revokeCertificateMutation, showsCertificates);
  const form = useServerForm({
    initialValues: { reason: "" },
    send: ({ reason }) => revoke({ input: { ...of, reason } }),
    onDone: () => {
      toast("good", t("certificate.revokedDone"));
      onClose();
    },
  });
  return (
    <FormFrame of={form} verb={t("certificate.revoke")} danger onCancel={onClose}>
      <p className={styles.rule}>{t("certificate.revokeHint")}</p>
      <Textarea label={t("certificate.reason")} required autosize minRows={2} maxLength={500} {...form.form.getInputProps("reason")} />
    </FormFrame>
  );
}

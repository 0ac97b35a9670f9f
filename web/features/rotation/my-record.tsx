import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Certificates } from "./certificates";
import { serviceRecordQuery } from "./record-queries";
import { RecordView } from "./record-view";

/** A teacher's service record. */
export function MyRecord() {
  const { t } = useTranslation("rotation");
  const { data, previousData, error, refetch } = useQuery(serviceRecordQuery, { variables: { personId: null } });
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!shown) return <ListSkeleton rows={8} />;
  const record = shown.serviceRecord;
  if (!record) return <Empty title={t("record.none")} hint={t("record.noneHint")} />;
  return (
    <>
      <RecordView record={record} />
      <Certificates personId={record.personId} name={record.name} mayIssue={record.mayIssue} mayRequest={record.mayRequest} />
    </>
  );
}

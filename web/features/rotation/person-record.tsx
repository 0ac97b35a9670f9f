import { useQuery } from "@apollo/client/react";
import { Certificates } from "./certificates";
import { serviceRecordQuery } from "./record-queries";
import { RecordView } from "./record-view";

/** Somebody's service record, for whoever may read it; nothing for others, and nothing where there is none. */
export function PersonRecord({ personId }: { personId: string }) {
  const { data, previousData } = useQuery(serviceRecordQuery, { variables: { personId } });
  const record = (data ?? previousData)?.serviceRecord;
  if (!record || record.lines.length === 0) return null;
  return (
    <>
      <RecordView record={record} />
      {record.whole && <Certificates personId={personId} name={record.name} mayIssue={record.mayIssue} mayRequest={record.mayRequest} />}
    </>
  );
}

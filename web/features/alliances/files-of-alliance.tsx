import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AttachmentsOf } from "../../app/files";
import { graphql } from "../../gql";
import { ListSkeleton, ProblemView } from "../../ui/blank";

const charterFilesQuery = graphql(`
  query AllianceFiles($id: ID!) {
    alliance(id: $id) {
      id
      viewerCan
      attachments(first: 20, orderBy: PLACE) {
        nodes {
          id
          ...AttachmentLine
        }
      }
    }
  }
`);

const itemFilesQuery = graphql(`
  query PlanItemFiles($id: ID!) {
    planItem(id: $id) {
      id
      viewerCan
      attachmentCount
      attachments(first: 20, orderBy: PLACE) {
        nodes {
          id
          ...AttachmentLine
        }
      }
    }
  }
`);

/** The documents of an alliance's charter. */
export function CharterFiles({ allianceId }: { allianceId: string }) {
  const { t } = useTranslation("alliances");
  const { data, error, refetch } = useQuery(charterFilesQuery, { variables: { id: allianceId } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data?.alliance) return <ListSkeleton rows={1} />;
  const { viewerCan, attachments } = data.alliance;
  return <AttachmentsOf subjectId={allianceId} attachments={attachments.nodes} mayChange={viewerCan.includes("CHANGE")} shows={["AllianceFiles"]} empty={t("files.noCharterFiles")} />;
}

/** The files on an item of a plan: what it needs, and what shows that it is done. */
export function PlanItemFiles({ itemId }: { itemId: string }) {
  const { t } = useTranslation("alliances");
  const { data, error, refetch } = useQuery(itemFilesQuery, { variables: { id: itemId } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data?.planItem) return <ListSkeleton rows={2} />;
  const { viewerCan, attachments } = data.planItem;
  return <AttachmentsOf subjectId={itemId} attachments={attachments.nodes} mayChange={viewerCan.includes("ATTACH")} shows={["PlanItemFiles", "AlliancePlan"]} empty={t("files.none")} />;
}

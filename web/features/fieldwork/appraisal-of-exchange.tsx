import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import type { AppraisalOfExchangeQuery } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Section } from "../../ui/page";
import { AppraisalForm } from "./appraisal-form";
import { AppraisalRead } from "./appraisal-read";
import { FactsFigures } from "./facts-figures";
import { appraisalOfExchangeQuery, appraisalView, fieldworkFacts } from "./fieldwork-queries";

/** What the host says of an exchange at its end: the form for its principal, then what all read whom it concerns. Nothing for others. */
export function AppraisalOfExchange({ exchangeId }: { exchangeId: string }) {
  const { t } = useTranslation("fieldwork");
  const { data: asked, error, refetch } = useQuery(appraisalOfExchangeQuery, { variables: { exchangeId } });
  const data = asked as AppraisalOfExchangeQuery | undefined;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const appraisal = unmask(appraisalView, data.appraisals.nodes[0]);
  if (appraisal)
    return (
      <Section title={t("appraisal.title")}>
        <AppraisalRead of={appraisal} />
      </Section>
    );
  const facts = unmask(fieldworkFacts, data.fieldworkOf);
  if (!facts?.mayAppraise) return null;
  return (
    <Section title={t("appraisal.title")}>
      <FactsFigures of={facts} />
      <AppraisalForm exchangeId={exchangeId} />
    </Section>
  );
}

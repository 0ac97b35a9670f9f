import { useQuery } from "@apollo/client/react";
import { hiringPageQuery } from "./hiring-queries";

/** A campaign with what of it is the viewer's own. `undefined` while it is on its way, null where there is none that he may see. */
export function useHiring(id: string) {
  const { data, previousData, error, refetch } = useQuery(hiringPageQuery, { variables: { id } });
  const shown = data ?? (previousData?.hiring?.id === id ? previousData : undefined);
  return { data: shown, hiring: shown ? (shown.hiring ?? null) : undefined, error: shown ? undefined : error, retry: () => void refetch() };
}

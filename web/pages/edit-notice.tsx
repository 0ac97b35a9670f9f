import { useParams } from "react-router";
import { EditNotice } from "../features/office";

export function Component() {
  const { id = "" } = useParams();
  return <EditNotice key={id} id={id} />;
}

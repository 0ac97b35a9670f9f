import { useParams } from "react-router";
import { ImportView } from "../features/transfers";

export function Component() {
  const { id = "", part = "" } = useParams();
  return <ImportView key={id} id={id} part={part} />;
}

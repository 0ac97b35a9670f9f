import { Navigate } from "react-router";
import { useViewer } from "../../app/viewer";
import { firstPlaceOf } from "./places";

/** 教师交流 begins where somebody works: a coordinator's alliance, a principal's school, a bureau's region, else the own week. */
export function Component() {
  return <Navigate to={firstPlaceOf(useViewer())} replace />;
}

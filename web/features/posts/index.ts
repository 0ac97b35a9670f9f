export { AllianceCircle, SchoolCircle } from "./circle";
export { PostView } from "./post-view";

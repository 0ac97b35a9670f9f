import { FiguresOf } from "./figures-of";

/** Rotation and offering of a school in figures. */
export const SchoolFigures = ({ id }: { id: string }) => <FiguresOf kind="SCHOOL" id={id} />;

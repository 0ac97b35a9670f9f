import { FiguresOf } from "./figures-of";

/** Rotation and offering of a region in figures. */
export const RegionFigures = ({ id }: { id: string }) => <FiguresOf kind="REGION" id={id} />;

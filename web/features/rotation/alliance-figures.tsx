import { FiguresOf } from "./figures-of";

/** Rotation and offering of an alliance in figures. */
export const AllianceFigures = ({ id }: { id: string }) => <FiguresOf kind="ALLIANCE" id={id} />;

import { useEffect, useRef, useState, type RefObject } from "react";

/** Files dropped on an element; `over` while they are held above it. A button does the same for keyboard and touch. */
export function useDrop(element: RefObject<HTMLElement | null>, take: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const dragging = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") taking.current(event.dataTransfer.files);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) target.addEventListener(kind, dragging);
    return () => {
      for (const kind of kinds) target.removeEventListener(kind, dragging);
    };
  }, [element]);
  return over;
}

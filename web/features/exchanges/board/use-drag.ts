import { useEffect, useEffectEvent, useRef, type PointerEvent as ReactPointerEvent } from "react";
import type { Lifted } from "./moving";

/** So far a mouse goes before a press is a drag, and a finger before it is a push of the page. */
const SLACK = 6;
/** So long a finger rests before it lifts. */
const HOLD_MS = 350;

interface Dragging {
  readonly lift: (what: Lifted) => void;
  readonly hold: (place: { readonly personId: string; readonly day: string } | null) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

interface Press {
  readonly what: Lifted;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly touch: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  lifted: boolean;
}

const cellAt = (x: number, y: number): { personId: string; day: string } | null => {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-cell]");
  const { person, cell: day } = cell?.dataset ?? {};
  return person !== undefined && day !== undefined ? { personId: person, day } : null;
};

/** Mouse, pen and finger: a mouse lifts when it moves, a finger when it rests. Gives what a block does when it is pressed. */
export function useDrag(dragging: Dragging): { readonly press: (event: ReactPointerEvent<HTMLElement>, what: Lifted) => void; readonly dragged: () => boolean } {
  const press = useRef<Press | null>(null);
  const justDragged = useRef(false);

  const stop = (): void => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  const begin = useEffectEvent((one: Press): void => {
    one.lifted = true;
    dragging.lift(one.what);
  });
  const moved = useEffectEvent((event: PointerEvent): void => {
    const one = press.current;
    if (!one || event.pointerId !== one.pointer) return;
    const far = Math.hypot(event.clientX - one.x, event.clientY - one.y) > SLACK;
    if (!one.lifted) {
      if (!far) return;
      if (one.touch) return stop();
      begin(one);
    }
    dragging.hold(cellAt(event.clientX, event.clientY));
  });
  const released = useEffectEvent((event: PointerEvent): void => {
    const one = press.current;
    if (!one || event.pointerId !== one.pointer) return;
    justDragged.current = one.lifted;
    if (one.lifted) dragging.drop();
    stop();
  });
  const given = useEffectEvent((): void => {
    if (press.current?.lifted) dragging.cancel();
    stop();
  });

  useEffect(() => {
    const move = (event: PointerEvent): void => moved(event);
    const up = (event: PointerEvent): void => released(event);
    const cancel = (): void => given();
    // A finger that has lifted something must not push the page as well.
    const still = (event: TouchEvent): void => {
      if (press.current?.lifted) event.preventDefault();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("touchmove", still, { passive: false });
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("touchmove", still);
    };
  }, []);

  return {
    press(event, what) {
      if (event.button !== 0) return;
      justDragged.current = false;
      const one: Press = { what, pointer: event.pointerId, x: event.clientX, y: event.clientY, touch: event.pointerType === "touch", timer: undefined, lifted: false };
      if (one.touch) one.timer = setTimeout(() => press.current === one && begin(one), HOLD_MS);
      press.current = one;
    },
    /** Whether the click that comes now is the end of a drag. */
    dragged() {
      const was = justDragged.current;
      justDragged.current = false;
      return was;
    },
  };
}

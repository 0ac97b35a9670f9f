import { Input, Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { DayFieldProps } from "./day-field-props";

const Picker = lazy(() => import("./day-picker"));

/** A day of the calendar, as `2026-09-01`. The calendar itself is loaded when a form first shows one. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense
      fallback={
        <Input.Wrapper label={props.label} size={props.size ?? "sm"}>
          <Skeleton height={36} />
        </Input.Wrapper>
      }
    >
      <Picker {...props} />
    </Suspense>
  );
}
